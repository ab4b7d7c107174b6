//! Cells that are merged into one: only the first of them has what all of them show.

use std::collections::BTreeSet;

use super::grid::{At, Grid, MOST_CELLS};
use crate::import::findings::Findings;
use crate::import::origins::Origin;
use crate::read::Code;

/// Fills merged cells down and to the right, and says once how many.
///
/// A row whose title is merged with the one above only adds to that incident, and needs none of its cells. What is merged over
/// all columns is a heading, and so is what is merged above the rows.
pub fn fill(grid: &mut Grid, title: Option<u32>, sheet: &Origin, findings: &mut Findings) {
    let (head, width) = (grid.head(), grid.width());
    let merged = std::mem::take(&mut grid.merged);
    let foot = grid.rows().next_back().unwrap_or_default();
    let titles =
        merged.iter().filter(|((_, left), (_, right))| title.is_some_and(|title| (*left..=*right).contains(&title)));
    let below = titles.flat_map(|((top, _), (bottom, _))| top.saturating_add(1)..=foot.min(*bottom));
    let adding: BTreeSet<u32> = below.take(MOST_CELLS).collect();
    let (mut left_to_try, mut filled) = (MOST_CELLS, 0_usize);
    for (first, last) in merged.iter().filter(|group| is_of_rows(group, head, width)) {
        let Some(text) = grid.get(*first).map(str::to_string) else { continue };
        for row in (first.0..=last.0.min(foot)).filter(|row| !adding.contains(row)) {
            for at in (first.1..=last.1.min(width.saturating_sub(1))).map(|column| (row, column)) {
                let Some(left) = left_to_try.checked_sub(1) else { break };
                left_to_try = left;
                if grid.has_row(row) && grid.get(at).is_none() {
                    grid.set(at, text.clone());
                    filled += 1;
                }
            }
        }
    }
    if filled > 0 {
        findings.report(sheet, Code::MergedCells).with("count", filled);
    }
}

fn is_of_rows(((top, left), (_, right)): &(At, At), head: u32, width: u32) -> bool {
    *top > head && right.saturating_sub(*left).saturating_add(1) < width
}

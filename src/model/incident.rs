//! What happened, and everything that is said of it. Who answers whom stands in `link.rs`.

use super::{ActorId, Count, IncidentId, IncidentTexts, Kind, PlaceId, SideId, SourceId, Speaker, When};

/// Something that happened.
#[derive(Debug, Clone, PartialEq)]
pub struct Incident {
    /// Unique among incidents, and stable: links name it.
    pub id: String,
    /// One line, plain text.
    pub title: String,
    /// What else is said of it.
    pub texts: IncidentTexts,
    /// What sort of thing it is.
    pub kind: Kind,
    /// When it happened, as exactly as the source says, with the source's words.
    pub date: When,
    /// Who did it.
    pub by: Vec<ActorId>,
    /// To whom.
    pub against: Vec<ActorId>,
    /// Who took part, where no source says who acted against whom.
    pub involving: Vec<ActorId>,
    /// Who says that they did it.
    pub claimed_by: Vec<ActorId>,
    /// Who says that they did not.
    pub denied_by: Vec<ActorId>,
    /// Lane: that of the first actor in `by` that has a side, else that of all in `involving`.
    pub side: Option<SideId>,
    /// Where.
    pub place: Option<PlaceId>,
    /// Every claim of who was hurt, side by side.
    pub casualties: Vec<Casualties>,
    /// The series that it belongs to.
    pub part_of: Option<IncidentId>,
    /// What was said of it.
    pub quotes: Vec<Quote>,
    /// Where it was published.
    pub sources: Vec<SourceId>,
    /// Pictures and films.
    pub media: Vec<Media>,
    /// The publisher's own labels.
    pub tags: Vec<String>,
    /// What was wrong in it before.
    pub corrections: Vec<Correction>,
}

impl Incident {
    /// Who did it, or else who was involved; and against whom.
    pub fn ends(&self) -> [&[ActorId]; 2] {
        [if self.by.is_empty() { &self.involving } else { &self.by }, &self.against]
    }
}

/// One claim of how many people were hurt. Claims stand side by side; they are never added up.
#[derive(Debug, Clone, PartialEq)]
pub struct Casualties {
    /// Whom the figures count, in words ("US and coalition personnel").
    pub who: Option<String>,
    /// Dead.
    pub killed: Option<Count>,
    /// Hurt and alive.
    pub injured: Option<Count>,
    /// Hurt, but the claim does not say whether killed or injured ("several enemy casualties").
    pub unspecified: Option<Count>,
    /// Who claims it.
    pub says: Option<Speaker>,
    /// Where the claim was published.
    pub source: Option<SourceId>,
    /// For when the figures hold.
    pub as_of: Option<When>,
    /// The same speaker has given a later figure.
    pub superseded: bool,
}

/// Somebody's words.
#[derive(Debug, Clone, PartialEq)]
pub struct Quote {
    /// The words, without quotation marks.
    pub text: String,
    /// Who says them.
    pub says: Option<Speaker>,
    /// Where they were published.
    pub source: Option<SourceId>,
}

/// What media can be.
pub(crate) const MEDIA: [&str; 3] = ["image", "video", "audio"];

/// A picture or film, loaded only when the reader asks.
#[derive(Debug, Clone, PartialEq)]
pub struct Media {
    /// `image`, `video` or `audio`.
    pub kind: String,
    /// Only `https:`, or an address on the page's own origin.
    pub url: String,
    /// What it shows, for those who cannot see it.
    pub alt: Option<String>,
    /// Shown below it.
    pub caption: Option<String>,
    /// Who took or owns it.
    pub credit: Option<String>,
    /// To be covered until the reader asks twice.
    pub sensitive: bool,
}

/// What was wrong before, and since when it is right.
#[derive(Debug, Clone, PartialEq)]
pub struct Correction {
    /// Since when it is right.
    pub date: Option<When>,
    /// What was wrong, plain text.
    pub text: String,
    /// The incident that it concerns. `None` where it stands with its incident, or concerns the whole.
    pub incident: Option<IncidentId>,
}

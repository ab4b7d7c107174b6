//! What the browser does for the studio: files in, files out, the clipboard.

use std::cell::RefCell;

use leptos::prelude::request_animation_frame;
use leptos::wasm_bindgen::prelude::wasm_bindgen;
use leptos::wasm_bindgen::{JsCast, JsValue, closure::Closure};
use leptos::web_sys::{
    self, Blob, BlobPropertyBag, Element, FileList, HtmlAnchorElement, HtmlElement, Url, js_sys, window,
};
use wasm_bindgen_futures::JsFuture;

use super::draft::{Draft, Sheet};
use super::hidden_sheet::HiddenSheet;
use super::parcel::Contents;
use super::reading::{Answer, Brought};
use super::told::{Book, BookRead, HiddenText};
use super::{names, say};
use crate::import::{self, decode, doubtful, group, is_workbook, too_big};
use crate::read::Register;

/// The files of a list. The list itself must not be kept: it is emptied with its field, and after a drop.
pub fn files(list: Option<FileList>) -> Vec<web_sys::File> {
    list.map_or_else(Vec::new, |list| (0..list.length()).filter_map(|index| list.get(index)).collect())
}

/// Reads chosen or dropped files as text, and what is to be said of them: all of them, or a sentence for each that cannot be read. A
/// workbook that is stopped ends it.
pub async fn read(files: Vec<web_sys::File>) -> Brought {
    if files.is_empty() {
        return Err(say::no_file().to_string());
    }
    let (mut draft, mut refused) = (Draft::default(), Vec::new());
    let mut named: Vec<String> = Vec::new();
    for file in files {
        // two folders may each have a file of that name
        let name = names::free(&file.name(), |name| named.iter().any(|other| other == name));
        named.push(name.clone());
        match read_file(&name, &file).await {
            None => break,
            Some(Ok(read)) => draft.add(read),
            Some(Err(why)) => refused.push(why),
        }
    }
    if refused.is_empty() { Ok(draft) } else { Err(refused.join("\n")) }
}

/// Reads one of them; `None` where that was stopped.
async fn read_file(name: &str, file: &web_sys::File) -> Option<Brought> {
    // Said before it is read: a browser may not have room for it.
    if let Some(why) = too_big(file.size() as usize) {
        return Some(Err(say::about_file(name, &why.to(Register::Page).sentence()).text()));
    }
    let Some(bytes) = bytes(file).await else { return Some(Err(say::unreadable(name).text())) };
    if is_workbook(&bytes) {
        let read = read_book(name, &bytes).await?;
        return Some(read.map(of_book));
    }
    let decoded = decode(import::File { name, bytes: &bytes }, None);
    Some(decoded.map_err(|error| error.told()).map(|(text, found)| {
        let sheet = Sheet::new(name, &text).doubted(doubtful(&bytes).unwrap_or_default());
        Draft::of(vec![sheet], group(&found, Register::Page))
    }))
}

fn of_book(Book { sheets, told, hidden }: Book) -> Draft {
    let sheets = sheets.iter().map(|(name, text)| Sheet::new(name, text)).collect();
    let hidden = hidden.into_iter().map(|HiddenText { name, text, told }| HiddenSheet {
        sheet: Sheet::new(name, &text),
        told,
        is_left: false,
    });
    Draft { hidden: hidden.collect(), ..Draft::of(sheets, told) }
}

#[wasm_bindgen]
extern "C" {
    /// Reads workbooks (`workbooks.js`).
    #[derive(Clone)]
    pub type Books;
    #[wasm_bindgen(method, catch)]
    async fn read(this: &Books, name: &str, bytes: js_sys::Uint8Array) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method)]
    fn stop(this: &Books);
}

thread_local! {
    static BOOKS: RefCell<Option<Books>> = const { RefCell::new(None) };
}

/// Says what reads workbooks.
#[wasm_bindgen(js_name = readBooksWith)]
pub fn read_books_with(books: Books) {
    BOOKS.set(Some(books));
}

/// Ends the reading of workbooks.
pub fn stop_books() {
    if let Some(books) = BOOKS.with_borrow(Option::clone) {
        books.stop();
    }
}

/// Has another wasm read a workbook; `None` where that was stopped.
async fn read_book(name: &str, bytes: &[u8]) -> Option<BookRead> {
    let absent = || Err(say::book_absent(name).text());
    let broken = || Err(say::book_broken(name).text());
    let Some(books) = BOOKS.with_borrow(Option::clone) else { return Some(absent()) };
    match books.read(name, js_sys::Uint8Array::from(bytes)).await {
        Ok(told) => Some(told.as_string().and_then(|told| serde_json::from_str(&told).ok()).unwrap_or_else(broken)),
        Err(why) => match why.as_string().as_deref() {
            Some("stopped") => None,
            Some("slow") => Some(Err(say::book_slow(name).text())),
            Some("broken") => Some(broken()),
            _ => Some(absent()),
        },
    }
}

async fn bytes(file: &web_sys::File) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(js_sys::Uint8Array::new(&buffer).to_vec())
}

#[wasm_bindgen]
extern "C" {
    /// Reads drafts in a worker (`reading.js`).
    #[derive(Clone)]
    pub type Reader;
    #[wasm_bindgen(method)]
    async fn read(this: &Reader, draft: &str, tell: &js_sys::Function) -> JsValue;
    /// Ends what is being read.
    #[wasm_bindgen(method)]
    pub fn stop(this: &Reader);
    #[wasm_bindgen(method)]
    async fn make(this: &Reader, contents: &str) -> JsValue;
}

/// Has the worker read a draft; `None` where reading breaks down. `tell` is told which part of it is done, from 0 to 1.
pub async fn read_draft(reader: &Reader, draft: &Draft, tell: impl Fn(f64) + 'static) -> Option<Answer> {
    let asked = serde_json::to_string(draft).unwrap_or_default();
    let tell = Closure::<dyn Fn(f64)>::new(tell);
    let told = reader.read(&asked, tell.as_ref().unchecked_ref()).await.as_string()?;
    serde_json::from_str(&told).ok()
}

/// Has a worker make the bytes of a ZIP; `None` where that breaks down.
pub async fn make_parcel(reader: &Reader, contents: &Contents) -> Option<Vec<u8>> {
    let made = reader.make(&serde_json::to_string(contents).ok()?).await;
    Some(made.dyn_into::<js_sys::Uint8Array>().ok()?.to_vec())
}

/// Whether the page is not seen: it is in another tab, or behind another window.
pub fn is_hidden() -> bool {
    window().and_then(|window| window.document()).is_some_and(|document| document.hidden())
}

/// The text at an address of this page's own folder.
pub async fn fetch(address: &str) -> Option<String> {
    let response = JsFuture::from(window()?.fetch_with_str(address)).await.ok()?;
    let response: web_sys::Response = response.dyn_into().ok()?;
    let text = response.ok().then(|| response.text().ok()).flatten()?;
    JsFuture::from(text).await.ok()?.as_string()
}

/// Has the browser save a file.
pub fn download(name: &str, kind: &str, bytes: &[u8]) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement = window()?.document()?.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address).ok()
}

/// Puts a text on the clipboard. False where the browser does not allow it.
pub async fn copy(text: String) -> bool {
    // a page that did not come over https has none
    let Some(window) = window().filter(web_sys::Window::is_secure_context) else { return false };
    JsFuture::from(window.navigator().clipboard().write_text(&text)).await.is_ok()
}

/// The address of a file on the web, and its host; a relative one is relative to this page's folder. `None` for any other address.
pub fn resolved(address: &str) -> Option<(String, String)> {
    let url = Url::new_with_base(address.trim(), &folder()).ok()?;
    let is_file = matches!(url.protocol().as_str(), "https:" | "http:") && !url.pathname().ends_with('/');
    is_file.then(|| (url.href(), url.host()))
}

/// Moves the keyboard's focus to the element with that id, once it is drawn.
pub fn focus_soon(id: impl Into<String>) {
    let id = id.into();
    request_animation_frame(move || focus(element(&id)));
}

/// Moves the keyboard's focus to the first button or choice in the items of a list from the one at `index` on, once they are drawn. Where
/// there is none, to the element with the id `other`.
pub fn focus_item_soon(list: Option<Element>, index: usize, other: &'static str) {
    request_animation_frame(move || {
        let first = list.and_then(|list| list.first_element_child());
        let mut items = std::iter::successors(first, Element::next_element_sibling).skip(index);
        let new = items.find_map(|item| item.query_selector("button:enabled,select").ok().flatten());
        focus(new.or_else(|| element(other)));
    });
}

fn element(id: &str) -> Option<Element> {
    window()?.document()?.get_element_by_id(id)
}

fn focus(element: Option<Element>) {
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.focus().ok();
    }
}

/// The page of a release that explains a sort of problem, by its place in the repository.
pub fn explained(page: &str) -> String {
    page.replacen("docs/problems.md", "problems.html", 1)
}

/// The folder of the page, with a slash at its end.
pub fn folder() -> String {
    let here = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let here = here.split(['?', '#']).next().unwrap_or_default();
    here.rsplit_once('/').map_or("", |(folder, _)| folder).to_string() + "/"
}

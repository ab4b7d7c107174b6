//! The months, as people call them: names and the usual short ones, in each case that a date puts them in.
//!
//! Each row is a month, each name in it behind a `|`. To correct or add one, change its row: `tests/fixtures/months.txt` has what
//! Unicode's CLDR says, and every name there must be known here.

/// The names of a language.
pub struct Months {
    /// What a date may put before a name, besides nothing.
    pub before: &'static str,
    /// What it may put behind one, besides nothing.
    pub behind: &'static [&'static str],
    /// From January on.
    pub names: [&'static str; 12],
}

pub const ENGLISH: Months = Months {
    before: "",
    behind: &[],
    names: [
        "january|jan",
        "february|feb",
        "march|mar",
        "april|apr",
        "may",
        "june|jun",
        "july|jul",
        "august|aug",
        "september|sep|sept",
        "october|oct",
        "november|nov",
        "december|dec",
    ],
};

/// Those of the Persian calendar, from its first.
#[rustfmt::skip]
pub const PERSIAN: Months = Months { before: "", behind: &[], names: [
    "فروردین|farvardin", "اردیبهشت|ordibehesht", "خرداد|khordad", "تیر|tir", "مرداد|امرداد|mordad", "شهریور|shahrivar",
    "مهر|mehr", "آبان|aban", "آذر|azar", "دی|dey", "بهمن|bahman", "اسفند|esfand",
]};

#[rustfmt::skip]
pub const OTHERS: [Months; 13] = [
    // Arabic: of the Levant and Iraq; of Egypt and the Gulf; of Tunisia and Algeria; of Morocco
    Months { before: "", behind: &[], names: [
        "كانون الثاني|كانون ثاني|يناير|جانفي",
        "شباط|فبراير|فيفري",
        "آذار|مارس",
        "نيسان|أبريل|إبريل|أفريل",
        "أيار|نوار|مايو|ماي",
        "حزيران|يونيو|يونية|جوان",
        "تموز|يوليو|يولية|جويلية|يوليوز",
        "آب|أغسطس|أوت|غشت",
        "أيلول|سبتمبر|شتنبر",
        "تشرين الأول|تشرين أول|أكتوبر",
        "تشرين الثاني|تشرين ثاني|نوفمبر|نونبر",
        "كانون الأول|كانون أول|ديسمبر|دجنبر",
    ]},
    // Central Kurdish
    Months { before: "", behind: &["ی"], names: [
        "کانوونی دووەم|کانونی دووەم",
        "شوبات",
        "ئازار",
        "نیسان",
        "ئایار",
        "حوزەیران|حوزەیەران",
        "تەمووز|تەموز",
        "ئاب",
        "ئەیلوول|ئەیلول",
        "تشرینی یەکەم",
        "تشرینی دووەم",
        "کانوونی یەکەم|کانونی یەکەم",
    ]},
    // Kurmanji
    Months { before: "", behind: &["ê", "a"], names: [
        "rêbendan|rbn|çile",
        "sibat|sbt|reşemî|reşemeh",
        "adar|adr",
        "nîsan|nsn|avrêl",
        "gulan|gln",
        "hezîran|hzr|pûşper|cozerdan",
        "tîrmeh|trm",
        "tebax|tbx|gelawêj",
        "îlon|îln|rezber",
        "cotmeh|cot|kewçêr",
        "mijdar|mjd|sermawez",
        "berfanbar|brf",
    ]},
    // Persian: those of our calendar
    Months { before: "", behind: &[], names: [
        "ژانویه|ژانویهٔ",
        "فوریه|فوریهٔ",
        "مارس",
        "آوریل|اپریل",
        "مه|مهٔ|می",
        "ژوئن|جون",
        "ژوئیه|ژوئیهٔ|جولای",
        "اوت|آگوست",
        "سپتامبر",
        "اکتبر",
        "نوامبر",
        "دسامبر",
    ]},
    // Hebrew: "in November" is one word
    Months { before: "ב", behind: &[], names: [
        "ינואר|ינו",
        "פברואר|פבר",
        "מרץ|מרס",
        "אפריל|אפר",
        "מאי",
        "יוני",
        "יולי",
        "אוגוסט|אוג",
        "ספטמבר|ספט",
        "אוקטובר|אוק",
        "נובמבר|נוב",
        "דצמבר|דצמ",
    ]},
    // Turkish
    Months { before: "", behind: &[], names: [
        "ocak|oca",
        "şubat|şub",
        "mart|mar",
        "nisan|nis",
        "mayıs|may",
        "haziran|haz",
        "temmuz|tem",
        "ağustos|ağu",
        "eylül|eyl",
        "ekim|eki",
        "kasım|kas",
        "aralık|ara",
    ]},
    // French
    Months { before: "", behind: &[], names: [
        "janvier|janv",
        "février|févr|fév",
        "mars",
        "avril|avr",
        "mai",
        "juin",
        "juillet|juil",
        "août",
        "septembre|sept",
        "octobre|oct",
        "novembre|nov",
        "décembre|déc",
    ]},
    // Spanish
    Months { before: "", behind: &[], names: [
        "enero|ene",
        "febrero|feb",
        "marzo|mar",
        "abril|abr",
        "mayo|may",
        "junio|jun",
        "julio|jul",
        "agosto|ago",
        "septiembre|setiembre|sept|sep",
        "octubre|oct",
        "noviembre|nov",
        "diciembre|dic",
    ]},
    // German
    Months { before: "", behind: &[], names: [
        "januar|jänner|jan",
        "februar|feber|feb",
        "märz|maerz|mär|mrz",
        "april|apr",
        "mai",
        "juni|jun",
        "juli|jul",
        "august|aug",
        "september|sept|sep",
        "oktober|okt",
        "november|nov",
        "dezember|dez",
    ]},
    // Greek: of a date, and by itself
    Months { before: "", behind: &[], names: [
        "Ιανουαρίου|Ιανουάριος|Ιαν",
        "Φεβρουαρίου|Φεβρουάριος|Φεβ",
        "Μαρτίου|Μάρτιος|Μαρ",
        "Απριλίου|Απρίλιος|Απρ",
        "Μαΐου|Μάιος|Μαΐ",
        "Ιουνίου|Ιούνιος|Ιουν",
        "Ιουλίου|Ιούλιος|Ιουλ",
        "Αυγούστου|Αύγουστος|Αυγ",
        "Σεπτεμβρίου|Σεπτέμβριος|Σεπ|Σεπτ",
        "Οκτωβρίου|Οκτώβριος|Οκτ",
        "Νοεμβρίου|Νοέμβριος|Νοε",
        "Δεκεμβρίου|Δεκέμβριος|Δεκ",
    ]},
    // Ukrainian: of a date, by itself, in it
    Months { before: "", behind: &[], names: [
        "січня|січень|січні|січ",
        "лютого|лютий|лютому|лют",
        "березня|березень|березні|бер",
        "квітня|квітень|квітні|квіт",
        "травня|травень|травні|трав",
        "червня|червень|червні|черв",
        "липня|липень|липні|лип",
        "серпня|серпень|серпні|серп",
        "вересня|вересень|вересні|вер",
        "жовтня|жовтень|жовтні|жовт",
        "листопада|листопад|листопаді|лист",
        "грудня|грудень|грудні|груд",
    ]},
    // Italian
    Months { before: "", behind: &[], names: [
        "gennaio|gen",
        "febbraio|feb",
        "marzo|mar",
        "aprile|apr",
        "maggio|mag",
        "giugno|giu",
        "luglio|lug",
        "agosto|ago",
        "settembre|sett|set",
        "ottobre|ott",
        "novembre|nov",
        "dicembre|dic",
    ]},
    // Portuguese
    Months { before: "", behind: &[], names: [
        "janeiro|jan",
        "fevereiro|fev",
        "março|mar",
        "abril|abr",
        "maio|mai",
        "junho|jun",
        "julho|jul",
        "agosto|ago",
        "setembro|set",
        "outubro|out",
        "novembro|nov",
        "dezembro|dez",
    ]},
];

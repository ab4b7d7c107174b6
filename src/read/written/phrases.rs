//! The words around the figures and months of a date, in the languages that [`months`](super::months) knows.
//!
//! Each row is a meaning, each phrase of it behind a `|`. Where one phrase means two things, it is in neither row.

use super::terms::Term;

#[rustfmt::skip]
pub const PHRASES: &[(Term, &str)] = &[
    // "about"
    (Term::About, "c|ca|cca|circa|about|on or about|around|approximately|approx|roughly|environ|vers|hacia|alrededor|etwa|ungefähr"),
    (Term::About, "cerca|aproximadamente|yaklaşık|περίπου|близько|приблизно|حوالي|نحو|حدود|نزیکەی|בערך|סביב|derdora"),

    // open at the end
    (Term::Since, "since|from|ongoing since|not before|as of|starting|du|depuis|à partir|desde|seit|ab|von|vom|dal|dalla|από|з|із|від"),
    (Term::Since, "منذ|من|از|لە|מאז|ji"),
    // open at the beginning, and between the two ends
    (Term::Until, "until|till|til|up to|by|no later than|not after|jusqu'au|jusqu'à|hasta|bis|fino al|fino a|até|έως|ως|μέχρι"),
    (Term::Until, "до|עד|حتى|تا|هەتا|تاکو|heta|heya|kadar"),
    // the date itself is not in it
    (Term::Later, "after|later than|après|después|nach|dopo|depois|μετά|після|بعد|پس از|אחרי"),
    (Term::Earlier, "before|earlier than|prior to|avant|antes|vor|prima|πριν|перед|قبل|پیش از|לפני|önce"),
    (Term::To, "to|through|thru|au|al|a|по|إلى|الى|به|ל"),
    (Term::Between, "between|entre|zwischen|tra|fra|між|μεταξύ|بين|بین|בין|نێوان|navbera|arasında"),
    (Term::And, "and|et|y|und|e|і|та|και|و|û|ve"),
    (Term::Onwards, "onwards|onward|and after|and later|and on|forward"),
    (Term::Ongoing, "present|now|today|ongoing|to date|aujourd'hui|heute|hoy|oggi|hoje|σήμερα|сьогодні|الآن|اليوم|اکنون|היום|bugün"),

    // their days begin when the moon is seen
    (Term::HijriMonth, "محرم|المحرم|صفر|ربيع الأول|ربيع الآخر|ربيع الثاني|جمادى الأولى|جمادى الآخرة|جمادى الثانية|رجب|شعبان|رمضان|شوال"),
    (Term::HijriMonth, "ذو القعدة|ذي القعدة|ذو الحجة|ذي الحجة|ڕەمەزان|רמדאן"),
    (Term::HijriMonth, "muharram|safar|rabi al awwal|rabi al thani|jumada al awwal|jumada al thani|rajab|shaban|ramadan|ramazan|shawwal"),
    (Term::HijriMonth, "dhu al qadah|dhu al qidah|dhu al hijjah"),

    // ten days of a month, a part of a year
    (Term::Tens(0), "early|beginning|start|début|principios|comienzos|anfang|inizio|inizi|início|αρχές|початок|початку|أوائل|مطلع|اوایل|תחילת|başı|başında"),
    (Term::Tens(1), "mid|middle|mi|milieu|mediados|mitte|metà|meados|μέσα|середина|середині|منتصف|أواسط|اواسط|אמצע|ortası|ortasında"),
    (Term::Tens(2), "late|τέλη|أواخر|اواخر"),
    (Term::Tens(3), "end|fin|ende|fine|fim|final|finales|кінець|кінці|نهاية|סוף|sonu|sonunda"),

    // as EDTF numbers them
    (Term::Season(21), "spring|springtime|printemps|primavera|frühling|frühjahr|ilkbahar|άνοιξη|весна|весни|навесні|ربيع|بهار|بەهار|אביב|bihar"),
    (Term::Season(22), "summer|été|verano|sommer|estate|verão|καλοκαίρι|літо|літа|влітку|صيف|تابستان|هاوین|קיץ|havîn|yaz"),
    (Term::Season(23), "autumn|fall|automne|otoño|herbst|autunno|outono|sonbahar|φθινόπωρο|осінь|осені|восени|خريف|پاییز|סתיו|payîz"),
    (Term::Season(24), "winter|hiver|invierno|inverno|χειμώνας|зима|зими|взимку|شتاء|زمستان|زستان|חורף|zivistan|kış"),

    (Term::Quarter, "q|quarter|qtr|trimestre|quartal|τρίμηνο|квартал|çeyrek"),
    (Term::Half, "half|semestre|halbjahr"),
    (Term::Nth(1), "first"),
    (Term::Nth(2), "second"),
    (Term::Nth(3), "third"),
    (Term::Nth(4), "fourth"),

    (Term::Before, "bc|bce|b c|b c e|v chr|a c|av j c|π χ"),
    (Term::Ours, "ad|ce|a d|c e|n chr|d c|ap j c|apr j c|μ χ"),

    // the half of the day; German dates begin with "am"
    (Term::Morning, "am|a m"),
    (Term::Afternoon, "pm|p m"),
    (Term::Clock, "h|hrs|hours|uhr|годин"),

    (Term::Century, "century|siècle|siglo|jahrhundert|secolo|século|yüzyıl|αιώνας|століття|قرن|מאה"),
    (Term::Decade, "années|anni|años|anos|decade|décennie|década|decennio|jahrzehnt|δεκαετία|دهه"),
    (Term::PartOfDay, "morning|afternoon|evening|matin|soir|mañana|tarde|morgen|vormittag|nachmittag|abend|mattina|sera|manhã|sabah|akşam"),
    (Term::Night, "night|overnight|midnight|nuit|noche|nacht|notte|noite|gece|νύχτα|ніч|ليلة|شب|לילה|şev"),

    // what changes nothing
    (Term::Passed, "the|of|in|on|at|local time|local|de|del|d|des|le|la|les|el|los|las|den|der|dem|die|im|em|no|do|da|di|il|nel|στις|την|του|р|року|рік"),
    (Term::Passed, "year|month|day|jahre|jahren|день|в|у|на|ב|في|شهر|عام|سنة|سال|ماه|ی|ساڵی|שנת|sala|yılı|ayı"),

    // Monday to Sunday
    (Term::Passed, "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun"),
    (Term::Passed, "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mer|jeu|ven|sam|dim"),
    (Term::Passed, "lunes|martes|miércoles|jueves|viernes|sábado|domingo|mié|jue|vie|sáb|dom"),
    (Term::Passed, "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|fr|sa|so"),
    (Term::Passed, "lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|gio"),
    (Term::Passed, "segunda|terça|quarta|quinta|sexta|feira|seg|ter|qua|qui|sex"),
    (Term::Passed, "pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|pzt|sal|çar|per|cum|cmt|paz"),
    (Term::Passed, "Δευτέρα|Τρίτη|Τετάρτη|Πέμπτη|Παρασκευή|Σάββατο|Κυριακή|Δευ|Τρί|Τετ|Πέμ|Παρ|Σάβ|Κυρ"),
    (Term::Passed, "понеділок|вівторок|середа|четвер|п'ятниця|субота|неділя|пн|вт|ср|чт|пт|сб|нд"),
    (Term::Passed, "يوم|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد"),
    (Term::Passed, "دوشنبه|سه شنبه|سه‌شنبه|چهارشنبه|پنجشنبه|پنج شنبه|جمعه|شنبه|یکشنبه|یک شنبه"),
    (Term::Passed, "دووشەممە|سێشەممە|چوارشەممە|پێنجشەممە|ھەینی|هەینی|شەممە|یەکشەممە"),
    (Term::Passed, "duşem|sêşem|çarşem|pêncşem|înî|şemî|yekşem|dşm|sşm|çşm|pşm|şem|yşm"),
    (Term::Passed, "יום שני|יום שלישי|יום רביעי|יום חמישי|יום שישי|יום שבת|שבת|יום ראשון|יום ב|יום ג|יום ד|יום ה|יום ו|יום א"),
];

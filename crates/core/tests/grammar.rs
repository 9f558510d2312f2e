//! Sentences with a value in them, in each language: the value agrees with what stands around it.

#![expect(clippy::unwrap_used, reason = "a test fails where it is surprised")]

use std::fs;
use std::path::Path;

use domain::day::Day;
use domain::exercise::{Band, Dose, Exercise, Form};
use domain::progression::Eased;
use domain::routine::Routine;
use domain::schedule::Rule;
use domain::time::Millis;
use domain::weekday::{Weekday, Weekdays};
use groundwork_core::model::Notice;
use groundwork_core::prescription::words::days;
use groundwork_core::words::{amount, coach, notices, plan, time_left};
use locale::formats::Plain;
use store::link::Prescription;

/// Speaks a language for the rest of this test, which has a thread of its own.
fn speaks(tag: &'static str) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales");
    let words = fs::read_to_string(root.join([tag, ".json"].concat())).unwrap();
    let words = Box::leak(Box::new(locale::from_json(&words).unwrap()));
    locale::speak(tag, Some(words), Box::leak(Box::new(Plain { tag })));
}

/// What is said in each language, with a blank for each no-break space.
#[track_caller]
fn check(say: impl Fn() -> String, expected: &[(&'static str, &str)]) {
    for (tag, expected) in expected {
        speaks(tag);
        assert_eq!(say().replace('\u{a0}', " "), *expected, "{tag}");
    }
}

/// What is said of a dose that is less because it hurt on `since`, on 7 March 2026, a Saturday.
fn eased(since: &str, from: Dose, to: Dose) -> String {
    let eased = Eased {
        exercise: Exercise::GluteBridge,
        since: Day::parse(since).unwrap(),
        from,
        to: Some(to),
    };
    coach::said(&eased, Day::parse("2026-03-07").unwrap())
}

fn dose(count: u8, band: Band, form: Form) -> Dose {
    Dose {
        count,
        hold: Millis::secs(2),
        band,
        form,
    }
}

#[test]
fn a_weekday_stands_with_its_preposition() {
    let less = || {
        let (from, to) = (
            dose(10, Band::None, Form::Standard),
            dose(8, Band::None, Form::Standard),
        );
        eased("2026-03-03", from, to)
    };
    check(
        less,
        &[
            ("en", "8 instead of 10, because it hurt on Tuesday."),
            ("de", "8 statt 10, weil es am Dienstag wehtat."),
            ("fr", "8 au lieu de 10, car vous avez eu mal mardi."),
            ("es", "8 en vez de 10, porque te dolió el martes."),
            ("it", "8 (finora 10), perché martedì ha fatto male."),
            ("pt-BR", "8 (até agora 10), porque doeu na terça-feira."),
            ("pl", "8 (było 10), bo bolało we wtorek."),
            ("ar", "من 10 إلى 8، لأنه آلمك يوم الثلاثاء."),
            ("ja", "火曜日に痛みがあったので、10回から8回に。"),
        ],
    );
}

#[test]
fn a_band_that_comes_or_goes_needs_no_case() {
    let banded = || {
        let (from, to) = (
            dose(8, Band::Light, Form::ArmsCrossed),
            dose(8, Band::None, Form::Standard),
        );
        coach::difference(Exercise::GluteBridge, from, to)
    };
    check(
        banded,
        &[
            (
                "en",
                "one leg instead of arms crossed, no band instead of light band",
            ),
            (
                "de",
                "einbeinig (bisher Arme gekreuzt), ohne Band (bisher leichtes Band)",
            ),
            (
                "fr",
                "une jambe (avant : bras croisés), sans élastique (avant : élastique léger)",
            ),
            (
                "es",
                "una pierna (antes: brazos cruzados), sin banda (antes: banda ligera)",
            ),
            (
                "it",
                "una gamba (finora braccia incrociate), senza elastico (finora elastico leggero)",
            ),
            (
                "pt-BR",
                "uma perna (até agora braços cruzados), sem faixa (até agora faixa leve)",
            ),
            (
                "pl",
                "jednonóż (dotąd: ręce skrzyżowane), bez gumy (dotąd: lekka guma)",
            ),
            (
                "ar",
                "من تقاطع الذراعين إلى ساق واحدة، دون شريط (سابقًا: شريط خفيف)",
            ),
            ("ja", "腕組みから片脚に、弱めのバンドからバンドなしに"),
        ],
    );
}

#[test]
fn the_days_of_each_week_stand_as_the_language_has_them() {
    let told = || {
        let days_of_week = Weekdays::new([Weekday::Monday, Weekday::Sunday]).unwrap();
        let rule = Rule::Weekdays(days_of_week);
        days(&Prescription::from_routine(&Routine::default(), rule))
    };
    check(
        told,
        &[
            ("en", "On Monday, Sunday."),
            ("de", "Montags, sonntags."),
            ("fr", "Le lundi, le dimanche."),
            ("es", "Los lunes, los domingos."),
            ("it", "Il lunedì, la domenica."),
            ("pt-BR", "Às segundas-feiras, aos domingos."),
            ("pl", "W poniedziałki, w niedziele."),
            ("ar", "الأيام: الاثنين, الأحد."),
            ("ja", "毎週月曜日, 日曜日。"),
        ],
    );
}

#[test]
fn parts_and_sentences_are_separated_as_the_language_does() {
    check(
        || amount(52, 20),
        &[
            ("en", "52 reps, 20 steps"),
            ("pl", "52 powtórzenia, 20 kroków"),
            ("ar", "52 تكرارًا، 20 خطوة"),
            ("ja", "52回、20歩"),
        ],
    );
    check(
        || locale::sentences(["1.", "", "2."]),
        &[("en", "1. 2."), ("ar", "1. 2."), ("ja", "1.2.")],
    );
}

#[test]
fn one_o_clock_has_an_article_of_its_own() {
    check(
        || plan::day_start(1),
        &[
            (
                "en",
                "A session before 1:00 at night still belongs to the day before.",
            ),
            (
                "es",
                "De noche, una sesión antes de la 1:00 aún pertenece al día de antes.",
            ),
            (
                "it",
                "Una sessione di notte prima dell’1:00 fa ancora parte del giorno prima.",
            ),
            (
                "pt-BR",
                "Uma sessão de madrugada, antes da 1:00, ainda é do dia anterior.",
            ),
        ],
    );
    check(
        || plan::day_start(3),
        &[
            (
                "es",
                "De noche, una sesión antes de las 3:00 aún pertenece al día de antes.",
            ),
            (
                "it",
                "Una sessione di notte prima delle 3:00 fa ancora parte del giorno prima.",
            ),
            (
                "pt-BR",
                "Uma sessão de madrugada, antes das 3:00, ainda é do dia anterior.",
            ),
        ],
    );
}

#[test]
fn one_session_that_is_fine_is_one() {
    let about = |kept| move || notices::about(Notice::Damaged { kept, lost: 2 });
    let ends = |kept, tag, end: &str| {
        speaks(tag);
        let told = about(kept)().replace('\u{a0}', " ");
        assert!(told.ends_with(end), "{told}");
    };
    ends(1, "en", "; 1 of 3 sessions is fine.");
    ends(3, "en", "; 3 of 5 sessions are fine.");
    ends(1, "de", "; 1 von 3 Einheiten ist in Ordnung.");
    ends(1, "pl", "; cały jest 1 z 3 treningów.");
    ends(3, "pl", "; całe są 3 z 5 treningów.");
    ends(5, "pl", "; całych jest 5 z 7 treningów.");
}

/// What is said of the time left in Polish and Arabic, in minutes.
#[track_caller]
fn check_left(minutes: u64, polish: &str, arabic: &str) {
    let left = || time_left(Millis::secs(minutes * 60));
    check(left, &[("pl", polish), ("ar", arabic)]);
}

#[test]
fn the_time_left_is_counted() {
    check_left(0, "zostało poniżej 1 min", "بقي أقل من دقيقة");
    check_left(1, "została 1 min", "بقيت دقيقة واحدة");
    check_left(2, "zostały 2 min", "بقيت دقيقتان");
    check_left(3, "zostały 3 min", "بقيت 3 دقائق");
    check_left(5, "zostało 5 min", "بقيت 5 دقائق");
    check_left(11, "zostało 11 min", "بقيت 11 دقيقة");
    check_left(21, "zostało 21 min", "بقيت 21 دقيقة");
    check_left(100, "zostało 100 min", "بقيت 100 دقيقة");
}

//! Prints the sentences that the recorded voice needs, as JSON: the text in the app, and the words
//! that are spoken.
//!
//! ```sh
//! cargo run -q -p groundwork-core --example phrases > target/voice/phrases.json
//! ```

use groundwork_core::recorded::sentences;

fn main() {
    let lines: Vec<String> = sentences::all()
        .iter()
        .map(|text| format!("{{\"text\": \"{text}\", \"words\": \"{}\"}}", words(text)))
        .collect();
    println!("[\n{}\n]", lines.join(",\n"));
}

/// The app writes numbers above twelve in digits; they are spoken as words.
fn words(text: &str) -> String {
    const TEENS: [&str; 7] = [
        "Thirteen",
        "Fourteen",
        "Fifteen",
        "Sixteen",
        "Seventeen",
        "Eighteen",
        "Nineteen",
    ];
    const TENS: [&str; 4] = ["Twenty", "Thirty", "Forty", "Fifty"];
    const ONES: [&str; 10] = [
        "", "-one", "-two", "-three", "-four", "-five", "-six", "-seven", "-eight", "-nine",
    ];
    match text.trim_end_matches('.').parse::<usize>() {
        Ok(number @ 13..20) => TEENS[number - 13].to_owned() + ".",
        Ok(number @ 20..60) => [TENS[number / 10 - 2], ONES[number % 10], "."].concat(),
        _ => text.to_owned(),
    }
}

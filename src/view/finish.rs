//! The session just ended: a new layer under the line, what it was like, and what comes of it.

use super::icon::{Icon, icon};
use super::offers::offers;
use super::scale::scale;
use super::strata::{patch, strata, textures};
use super::today::streak;
use super::{Html, invitation, notices};
use domain::exercise::Exercise;
use domain::history::Record;
use domain::notes::Effort;
use domain::pain::is_worse;
use groundwork_core::coach::{effort_key, is_much};
use groundwork_core::finish::finish as view_of;
use groundwork_core::model::Model;
use groundwork_core::strata::Texture;
use groundwork_core::words;
use groundwork_core::words::coach;

/// The Finish screen.
pub fn finish(html: &mut Html, model: &Model) {
    let view = view_of(model);
    html.fill(
        "<div class=\"app end\" data-screen=finish data-phase=done><header class=sky>\
         <h1 tabindex=-1>Laid down.</h1><p class=lede>~<br><span",
        &[&view.laid],
    );
    streak(html, view.streak);
    html.fill(
        "><b>~</b></span> ~</p></header><div class=endstrata>",
        &[
            &words::standing::days_on_plan(view.streak.days),
            &view.after,
        ],
    );
    textures(html);
    strata(
        html,
        &view.ground,
        &words::layers_below(view.streak.sessions),
    );
    html.raw("<span class=mtag aria-hidden=true>Today</span></div><main class=bedrock>");
    notices(html, model);
    if let Some(record) = &model.finished {
        feel(html, record);
        back(html, record);
    }
    offers(html, model);
    invitation(html, model);
    html.raw("<section><h2>What you did</h2><ul class=did>");
    for (name, done) in &view.work {
        html.fill("<li><b>~</b> <span>~</span></li>", &[name, done]);
    }
    html.raw(
        "</ul></section><div class=\"dock slab\">\
         <button class=start aria-describedby=next data-do=done>",
    );
    icon(html, Icon::Check);
    html.fill(
        "<span class=st>Done</span></button><span class=sm id=next>~</span></div></main></div>",
        &[&view.next],
    );
}

/// How it felt: all exercises at once, or each.
fn feel(html: &mut Html, record: &Record) {
    let done: Vec<Exercise> = Exercise::ALL
        .into_iter()
        .filter(|it| is_felt(record, *it))
        .collect();
    let efforts = |of: Exercise| record.notes.answer(of).effort;
    let first = done.first().and_then(|it| efforts(*it));
    let alike = first.filter(|_| done.iter().all(|it| efforts(*it) == first));
    html.raw("<section>");
    for answer in &record.notes.answers {
        if answer.stopped {
            html.fill(
                "<p><b>~</b> ~</p>",
                &[answer.exercise.entry().name, coach::STOPPED],
            );
        }
    }
    if !done.is_empty() {
        choice(html, coach::HOW_FELT, "all", alike, true);
    }
    if done.len() > 1 {
        html.fill("<details class=fold><summary>~</summary>", &[coach::EACH]);
        for exercise in done {
            let answer = record.notes.answer(exercise);
            let (key, name) = (exercise.entry().key, exercise.entry().name);
            choice(html, name, key, answer.effort, false);
            if is_much(answer) {
                scale(
                    html,
                    coach::PAIN_DURING,
                    &["pain-during:", key, "/"].concat(),
                    answer.pain,
                );
            }
        }
        html.raw("</details>");
    }
    html.raw("</section>");
}

/// Whether `exercise` was done, and not stopped.
fn is_felt(record: &Record, exercise: Exercise) -> bool {
    let done = record
        .work
        .iter()
        .any(|it| it.exercise == exercise && it.done > 0);
    done && !record.notes.answer(exercise).stopped
}

fn choice(html: &mut Html, question: &str, key: &str, chosen: Option<Effort>, drawn: bool) {
    html.fill(
        "<fieldset class=\"seg four~\"><legend>~</legend>",
        &[if drawn { " feel" } else { "" }, question],
    );
    for effort in Effort::ALL {
        html.fill(
            "<label><input type=radio name=\"felt-~\" data-set=\"felt:~/~\"",
            &[key, key, effort_key(effort)],
        );
        html.raw(if chosen == Some(effort) {
            " checked"
        } else {
            ""
        });
        html.raw("><span>");
        if drawn {
            patch(
                html,
                match effort {
                    Effort::Easy => Texture::Sand,
                    Effort::Right => Texture::Loam,
                    Effort::Hard | Effort::TooMuch => Texture::Stone,
                },
            );
        }
        html.fill("<b>~</b></span></label>", &[coach::effort(effort)]);
    }
    html.raw("</fieldset>");
}

fn back(html: &mut Html, record: &Record) {
    html.raw("<section>");
    scale(html, coach::BACK_NOW, "pain-after:", record.notes.after);
    let rest = is_worse(&record.notes);
    html.fill(
        "<p role=status>~</p>",
        &[if rest { coach::WORSE } else { "" }],
    );
    if rest || record.notes.was_stopped() {
        html.fill("<a href=#/learn/professional>~</a>", &[coach::PROFESSIONAL]);
    }
    html.raw("</section>");
}

//! What a picture shows, as a table in words.

use leptos::prelude::*;

use crate::components::each;
use groundwork_core::progress::view::TableRows;
use locale::text;

/// A table that scrolls sideways where it has no room. The first cell of each row is its heading.
#[component]
pub fn Table(
    #[prop(into)] name: String,
    heads: Vec<&'static str>,
    rows: TableRows,
) -> impl IntoView {
    let head = |text: &'static str| view! { <th scope="col">{text}</th> };
    let row = |row: Vec<String>| {
        let mut cells = row.into_iter();
        let head = cells.next();
        view! {
            <tr>
                <th scope="row">{head}</th>
                {each(cells, |cell| view! { <td>{cell}</td> })}
            </tr>
        }
    };
    view! {
        <div class="scroll" role="region" tabindex="0" aria-label=name>
            <table>
                <thead>
                    <tr>{each(heads, head)}</tr>
                </thead>
                <tbody>{each(rows, row)}</tbody>
            </table>
        </div>
    }
}

/// A table that is folded away below its picture.
#[component]
pub fn FoldedTable(
    #[prop(into)] name: String,
    heads: Vec<&'static str>,
    rows: TableRows,
) -> impl IntoView {
    view! {
        <details>
            <summary>{text::progress::as_table()}</summary>
            <Table name heads rows />
        </details>
    }
}

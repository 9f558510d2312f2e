//! The second version of a month: each record as in the first, with the sets in words.

use super::fields::Words;
use super::sets::read_sets;
use super::v1;
use domain::history;

/// A record: the first version's, whose sets are words such as `glute-bridge 8 10000 two-legs l7r`.
pub(crate) type Record<'a> = v1::record::Record<'a, Words<'a>>;

/// The record, if it makes sense.
pub(crate) fn read(record: Record) -> Option<history::Record> {
    record.read(|words, record| read_sets(&words.0, record))
}

//! What a predictor leaves of a block, as Rice codes: in partitions, each with the parameter that
//! makes it shortest.

use super::bits::Bits;

/// A block is divided into two to this power at most.
const MOST_PARTITIONS: u32 = 4;

/// The highest parameter that four bits can name; the next one means something else.
const HIGHEST: u32 = 14;

/// Adds the residual of a block of so many samples, of which the first `order` are not in it.
pub(super) fn put(bits: &mut Bits, residual: &[i32], samples: usize, order: usize) {
    let folded: Vec<u32> = residual.iter().map(|&it| fold(it)).collect();
    let fits = |&power: &u32| samples.is_multiple_of(1 << power) && samples >> power > order;
    let best = (0..=MOST_PARTITIONS)
        .filter(fits)
        .min_by_key(|&power| length(&folded, samples, order, power));
    let power = best.unwrap_or(0);
    bits.put(0, 2);
    bits.put(power.into(), 4);
    for part in partitions(&folded, samples, order, power) {
        let (rice, _) = parameter(part);
        bits.put(rice.into(), 4);
        for it in part {
            bits.put_unary(it >> rice);
            bits.put((*it).into(), rice as usize);
        }
    }
}

/// The partitions of a block; the first lacks the samples that are not in the residual.
fn partitions(
    folded: &[u32],
    samples: usize,
    order: usize,
    power: u32,
) -> impl Iterator<Item = &[u32]> {
    let size = samples >> power;
    (0..1 << power).map(move |part| {
        let from = (part * size).saturating_sub(order);
        &folded[from..(part + 1) * size - order]
    })
}

fn length(folded: &[u32], samples: usize, order: usize, power: u32) -> u64 {
    let parts = partitions(folded, samples, order, power);
    parts.map(|part| 4 + parameter(part).1).sum()
}

/// The parameter that makes a partition shortest, and how many bits it then has.
fn parameter(part: &[u32]) -> (u32, u64) {
    let sum: u64 = part.iter().map(|&it| u64::from(it)).sum();
    let mean = sum / part.len().max(1) as u64;
    let near = mean.checked_ilog2().unwrap_or(0).min(HIGHEST);
    let candidates = near.saturating_sub(1)..=(near + 1).min(HIGHEST);
    let cost = |rice: u32| -> u64 {
        let each = part.iter().map(|it| u64::from(it >> rice));
        each.sum::<u64>() + part.len() as u64 * u64::from(rice + 1)
    };
    let costs = candidates.map(|rice| (rice, cost(rice)));
    costs.min_by_key(|it| it.1).unwrap_or((0, 0))
}

/// Numbers near zero, of either sign, become small numbers without one.
const fn fold(value: i32) -> u32 {
    (value << 1 ^ value >> 31).cast_unsigned()
}

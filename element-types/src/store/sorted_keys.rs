//! Members in the order of their keys, so that one of very many is found without looking at each.
//!
//! **Input:** an index. **Output:** places of its members, sorted; the last member with a key.

use super::Part;
use super::index::{Index, Member};

/// Up to so many members, looking at each is faster than sorting them.
pub(super) const FEW: usize = 128;

/// The places of all members: by object, then by key, then as they come.
pub(super) fn by_key(index: &Index, json: &str) -> Vec<u32> {
    let mut places: Vec<u32> = (0..=u32::MAX).take(index.members.len()).collect();
    // A stable sort, so that of members with one key the last stays the last.
    places
        .sort_by(|left, right| sorted_by(index, json, *left).cmp(&sorted_by(index, json, *right)));
    places
}

/// The last member of an object with a key.
pub(super) fn last<'a>(
    index: &'a Index,
    json: &str,
    sorted: &[u32],
    part: Part,
    key: &str,
) -> Option<&'a Member> {
    let wanted = (part, key);
    let after = sorted.partition_point(|place| sorted_by(index, json, *place) <= Some(wanted));
    let place = *sorted.get(after.checked_sub(1)?)?;
    if sorted_by(index, json, place) == Some(wanted) {
        index.members.get(place as usize)
    } else {
        None
    }
}

fn sorted_by<'a>(index: &'a Index, json: &'a str, place: u32) -> Option<(Part, &'a str)> {
    let member = index.members.get(place as usize)?;
    Some((member.part, index.text(json, member.key)))
}

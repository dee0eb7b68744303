//! Whether a word was made by chance rather than by a person.
//!
//! **Input:** a word of letters and digits. **Output:** yes or no, by its length, its alphabet and
//! how evenly it uses that.

/// Hexadecimal words are as long as a hash.
const SHORTEST_HEX: usize = 32;

/// Words of base64 hold 18 bytes.
const SHORTEST_BASE64: usize = 24;

/// Bits a character; 32 random hexadecimal digits have 3.6 on average, and 24 letters of base64 4.3.
const HEX_BITS: f64 = 3.0;
const BASE64_BITS: f64 = 3.8;

/// How often, of a hundred neighbours, a word of base64 changes between capitals, small letters and
/// digits; words that people join change at their seams alone.
const FEWEST_CHANGES: usize = 40;

/// Whether a word looks like random bytes.
pub(super) fn looks_random(word: &str) -> bool {
    let word = word.trim_end_matches('=');
    (is_hex(word) || is_base64(word)) && !is_counted(word)
}

/// `0123456789abcdef0123456789abcdef`: whoever made it counted.
fn is_counted(word: &str) -> bool {
    let pairs = word.bytes().zip(word.bytes().skip(1));
    let next = pairs.filter(|(left, right)| left.checked_add(1) == Some(*right));
    next.count() * 2 > word.len()
}

fn is_hex(word: &str) -> bool {
    let letters = word.bytes().any(|byte| byte.is_ascii_alphabetic());
    word.len() >= SHORTEST_HEX
        && letters
        && word.bytes().all(|byte| byte.is_ascii_hexdigit())
        && entropy(word) >= HEX_BITS
}

fn is_base64(word: &str) -> bool {
    let has = |kind: fn(&u8) -> bool| word.as_bytes().iter().any(kind);
    // There are two alphabets, one for addresses; paths hold signs of both.
    let alphabet = |signs: [u8; 2]| {
        word.bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || signs.contains(&byte))
    };
    word.len() >= SHORTEST_BASE64
        && (alphabet(*b"+/") || alphabet(*b"-_"))
        && has(u8::is_ascii_uppercase)
        && has(u8::is_ascii_lowercase)
        && has(u8::is_ascii_digit)
        && entropy(word) >= BASE64_BITS
        && changes(word) * 100 >= FEWEST_CHANGES * word.len()
        && !is_joined(word)
}

/// `getUserByIdAndReturnAllFieldsV2`: short words that a person joined have each capital and each
/// number for themselves.
fn is_joined(word: &str) -> bool {
    let pairs = word.bytes().zip(word.bytes().skip(1));
    let capitals =
        pairs.filter(|(left, right)| left.is_ascii_uppercase() && right.is_ascii_uppercase());
    let outside = |character: char| !character.is_ascii_digit();
    let numbers = word.split(outside).filter(|number| !number.is_empty());
    capitals.count() < 2 && numbers.count() < 2
}

/// How often neighbours are of different kinds.
fn changes(word: &str) -> usize {
    let kind = |byte: u8| match byte {
        b'0'..=b'9' => 0,
        b'A'..=b'Z' => 1,
        b'a'..=b'z' => 2,
        _ => 3,
    };
    let pairs = word.bytes().zip(word.bytes().skip(1));
    pairs
        .filter(|(left, right)| kind(*left) != kind(*right))
        .count()
}

/// Shannon's entropy of the characters, in bits each.
fn entropy(word: &str) -> f64 {
    let mut counts = [0_u32; 256];
    for byte in word.bytes() {
        if let Some(count) = counts.get_mut(usize::from(byte)) {
            *count += 1;
        }
    }
    let total: f64 = counts.iter().copied().map(f64::from).sum();
    let used = counts.iter().filter(|count| **count > 0);
    used.map(|count| {
        let share = f64::from(*count) / total;
        -share * share.log2()
    })
    .sum()
}

#[cfg(test)]
mod tests {
    use super::looks_random;

    #[test]
    fn chance_is_told_from_words() {
        for (word, random) in [
            ("9f86d081884c7d659a2feaa0c55ad015", true),
            ("9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B", true),
            ("9f86d081884c7d659a2feaa0c55ad01", false),
            ("0123456789abcdef0123456789abcdef", false),
            ("0123456789abcdef0123456789ABCDEF", false),
            ("11443/ws_gateway/HireRightAPI/v/1/2", false),
            ("abababababababababababababababab", false),
            ("deadbeefdeadbeefdeadbeefdeadbeef", false),
            ("4eC39HqLyjWDarjtT1zdp7dc", true),
            ("dGhpcyBpcyBhIHNlY3JldCAxMjM", true),
            ("dGhpcyBpcyBhIHNlY3JldCAxMjM=", true),
            ("eventNotificationSubscriptionId2", false),
            ("SalesforceMarketingCloudV2Connector", false),
            ("getUserByIdAndReturnAllFieldsV2", false),
            ("SFDCServiceCloudAPIURLv2Connector", false),
            ("bulk_query_download_format_V2", false),
            // Half of the neighbours follow each other, and more is counting.
            ("018923ab45cd67ef018923ab45cd67ef", true),
            // One number and no two capitals together is how people join words; two of either is chance.
            ("aBcDeFgHiJkLmNoPqRs2TuVwXyZ", false),
            ("aBCdEfGHiJkLmNoPqRs2TuVwXyZ", true),
            ("aBcDeFgHiJk3LmNoPqRs2TuVwXyZ", true),
            // A digit beside a sign is a change.
            ("aB1-2_3-4_5-6_7-8_9-cdefg", true),
        ] {
            assert_eq!(looks_random(word), random, "{word}");
        }
    }
}

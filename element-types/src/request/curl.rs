//! The request as a shell command.
//!
//! **Input:** the platform's address. **Output:** a command that sends a file.

/// The command; the address is quoted so that the shell takes it as it is.
pub(super) fn command(base_url: &str) -> String {
    let url = format!("{}/instances", base_url.trim_end_matches('/'));
    format!(
        r#"curl -X POST --url '{}' \
  -H "Authorization: User $USER_SECRET, Organization $ORGANIZATION_SECRET" \
  -H 'Content-Type: application/json' \
  -d @instance.json"#,
        url.replace('\'', r"'\''")
    )
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_address_cannot_leave_its_quotes() {
        let command = super::command("https://x.example/'; echo planted; '//");
        assert!(command.starts_with(
            r"curl -X POST --url 'https://x.example/'\''; echo planted; '\''/instances' \"
        ));
    }

    #[test]
    fn the_address_is_no_option() {
        assert!(super::command("-o x").starts_with("curl -X POST --url '-o x/instances' \\"));
    }
}

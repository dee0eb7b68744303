//! Several mistakes, each told once.

/// Connects an Acme Desk account.
#[derive(element_types::ElementConfig)]
#[element(key = "acmedesk", name = "Acme Desk", hub = "help desk")]
//                                                    ^^^^^^^^^^^ `help desk` cannot be a hub: it becomes a cargo feature [bad-name]
//                                                    | help: write `hub = "helpdesk"`: a hub has lower-case letters, digits and `_`, starts with a letter, and is none of `crate`, `default`, `derive`, `full`, `self`, `super` and `zeroize`
pub struct Config {
//         ^^^^^^ the element has no `authentication` [missing-member]
//         | help: add to the struct `#[element(authentication = "basic")]`
    /// What the agent signs in with.
    pub username: String,
    pub site: String,
    //  ^^^^ this entry has no `doc` [missing-member]
    //  | help: say above the field what the value is, where one finds it, what it looks like: `/// …`
    /// The size.
    #[config(default = "many", lable = "Size")]
    //                 ^^^^^^ the default `many` is not a whole number [default-type]
    //                 | help: write a whole number, remove `default`, or change the field's type
    //                         ^^^^^ `config` has no member `lable` [unknown-member]
    //                         | help: did you mean `label`? members are `key`, `label`, `default`, `example`, `examples`, `unit`, `options`, `secret`, `secret_reason`, `deprecated` and `custom`
    pub size: Option<i64>,
    /// The agent's password.
    pub password: String,
    //            ^^^^^^ `password` is a secret, and a `String` shows it [secret-type]
    //            | help: write `Secret`; if everyone may see the value, add `#[config(secret = false, secret_reason = "…")]`
    /// The pages.
    #[config(key = "username")]
    //             ^^^^^^^^^^ the key `username` appears twice in this element [duplicate-key]
    //             | help: remove one of the two entries, or correct its key: each key is sent once
    pub pages: Option<u8>,
    //                ^^ `u8` is no type of an entry [derive]
    //                | help: write `i64`: whatever the platform reports fits into it
}

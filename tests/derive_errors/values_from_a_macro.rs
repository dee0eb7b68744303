//! A value that a macro was given: it is wrong where it was given.

macro_rules! made {
    ($default:expr, $key:literal) => {
        /// Connects an Acme Desk account.
        #[derive(element_types::ElementConfig)]
        #[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
        pub struct Config {
            /// The size.
            #[config(default = $default, key = $key)]
            pub size: Option<i64>,
        }
    };
}

made!("many", 7);
//    ^^^^^^ the default `many` is not a whole number [default-type]
//    | help: write a whole number, remove `default`, or change the field's type
//            ^ `key` takes a text in quotes [wrong-kind]
//            | help: write it like `key = "site.subdomain"`

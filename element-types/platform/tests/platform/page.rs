//! The page, as a browser without script sees it.

mod browser;
mod consent;
mod drawn;
mod foreign;
mod instances;
mod previewed;
mod secrets;

//! What the products of each hub are for.
//!
//! **Input:** the name of a hub. **Output:** a sentence about its products.

/// The hubs of the vendor's taxonomy, each with what its products do; sorted by name.
const HUBS: &[(&str, &str)] = &[
    ("ai", "Recognition of images and faces by machine learning."),
    (
        "analytics",
        "Business intelligence: reports and dashboards over a company's data.",
    ),
    (
        "collaboration",
        "Team chat, meetings and shared work on software.",
    ),
    (
        "conferencing",
        "Webinars: registration, attendance and recordings.",
    ),
    (
        "crm",
        "Customer relationship management: contacts, accounts, leads and deals.",
    ),
    (
        "db",
        "Databases and data warehouses, asked in rows and tables.",
    ),
    (
        "documents",
        "Files and notes: cloud storage, folders and sharing.",
    ),
    (
        "ecommerce",
        "Online shops: products, orders, customers and payments.",
    ),
    (
        "employee",
        "Point of sale with staff: shifts, employees, orders and stock.",
    ),
    (
        "erp",
        "Enterprise resource planning: ledgers, orders, stock and purchasing.",
    ),
    ("esignature", "Documents that are sent, signed and filed."),
    (
        "eventconferencing",
        "Conferences: agendas, speakers and attendees.",
    ),
    (
        "expense",
        "Travel and expenses: reports, receipts and approvals.",
    ),
    (
        "finance",
        "Accounting and banking: invoices, bills, accounts and payments.",
    ),
    (
        "fsa",
        "Field service: technicians, jobs and their schedules.",
    ),
    ("gaming", "Players, their games and achievements."),
    (
        "general",
        "Everything that fits no other hub: project management, mail, data services, identity, ride sharing and more.",
    ),
    (
        "helpdesk",
        "Support: tickets, agents, requesters and knowledge bases.",
    ),
    (
        "humancapital",
        "Human resources: employees, payroll, recruiting and applicants.",
    ),
    (
        "infrastructure",
        "Virtual machines and networks in the cloud.",
    ),
    ("inspirato", "Ratings and reviews of products."),
    (
        "marketing",
        "Campaigns, mailing lists, advertisements and marketing automation.",
    ),
    (
        "messaging",
        "Mail and text messages that programs send, and queues between programs.",
    ),
    (
        "music",
        "Songs and playlists, and the speakers that play them.",
    ),
    (
        "ocr",
        "Text recognition in scanned documents and photographs.",
    ),
    ("payment", "Payments, subscriptions and billing."),
    ("pointofsale", "Tills: sales, items and receipts in a shop."),
    ("sage", "Accounting with Sage Live."),
    ("scheduling", "Appointments and calendars."),
    ("screening", "Background checks of applicants."),
    (
        "social",
        "Social networks: posts, comments, pages and followers.",
    ),
    (
        "underarmour",
        "Workouts and routes of Under Armour's fitness network.",
    ),
];

/// What a hub's products do; nothing of a hub that is not the vendor's.
pub(super) fn about(hub: &str) -> Option<&'static str> {
    let place = HUBS.binary_search_by_key(&hub, |(name, _)| name).ok()?;
    HUBS.get(place).map(|(_, about)| *about)
}

#[cfg(test)]
mod tests {
    use super::HUBS;

    #[test]
    fn hubs_are_sorted_and_each_says_something_of_its_own() {
        assert!(HUBS.is_sorted_by(|(left, _), (right, _)| left < right));
        for (name, about) in HUBS {
            let same = HUBS.iter().filter(|(_, other)| other == about).count();
            assert_eq!(same, 1, "{name}");
            assert!(about.ends_with('.'), "{name}");
        }
    }
}

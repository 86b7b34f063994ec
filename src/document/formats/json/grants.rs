//! What is a member of 360Giving's JSON called in its spreadsheets?
//!
//! Source: 360Giving Data Standard 1.3, flattened template. Never does: rename what it does not know.

/// Paths of the JSON and titles of the spreadsheet.
const TITLES: &[(&str, &str)] = &[
    ("id", "Identifier"),
    ("title", "Title"),
    ("description", "Description"),
    ("currency", "Currency"),
    ("amountAppliedFor", "Amount Applied For"),
    ("amountAwarded", "Amount Awarded"),
    ("amountDisbursed", "Amount Disbursed"),
    ("awardDate", "Award Date"),
    ("url", "URL"),
    ("plannedDates/startDate", "Planned Dates:Start Date"),
    ("plannedDates/endDate", "Planned Dates:End Date"),
    ("plannedDates/duration", "Planned Dates:Duration (months)"),
    ("actualDates/startDate", "Actual Dates:Start Date"),
    ("actualDates/endDate", "Actual Dates:End Date"),
    ("actualDates/duration", "Actual Dates:Duration (months)"),
    ("recipientOrganization/id", "Recipient Org:Identifier"),
    ("recipientOrganization/name", "Recipient Org:Name"),
    ("recipientOrganization/charityNumber", "Recipient Org:Charity Number"),
    ("recipientOrganization/companyNumber", "Recipient Org:Company Number"),
    ("recipientOrganization/streetAddress", "Recipient Org:Street Address"),
    ("recipientOrganization/addressLocality", "Recipient Org:City"),
    ("recipientOrganization/addressRegion", "Recipient Org:County"),
    ("recipientOrganization/addressCountry", "Recipient Org:Country"),
    ("recipientOrganization/postalCode", "Recipient Org:Postal Code"),
    ("recipientOrganization/description", "Recipient Org:Description"),
    ("recipientOrganization/url", "Recipient Org:Web Address"),
    ("recipientOrganization/location/name", "Recipient Org:Location:Name"),
    ("recipientOrganization/location/geoCode", "Recipient Org:Location:Geographic Code"),
    ("recipientOrganization/location/geoCodeType", "Recipient Org:Location:Geographic Code Type"),
    ("recipientIndividual/id", "Recipient Ind:Identifier"),
    ("recipientIndividual/name", "Recipient Ind:Name"),
    ("fundingOrganization/id", "Funding Org:Identifier"),
    ("fundingOrganization/name", "Funding Org:Name"),
    ("fundingOrganization/department", "Funding Org:Department"),
    ("grantProgramme/code", "Grant Programme:Code"),
    ("grantProgramme/title", "Grant Programme:Title"),
    ("grantProgramme/description", "Grant Programme:Description"),
    ("grantProgramme/url", "Grant Programme:URL"),
    ("beneficiaryLocation/id", "Beneficiary Location:Identifier"),
    ("beneficiaryLocation/name", "Beneficiary Location:Name"),
    ("beneficiaryLocation/countryCode", "Beneficiary Location:Country Code"),
    ("beneficiaryLocation/latitude", "Beneficiary Location:Latitude"),
    ("beneficiaryLocation/longitude", "Beneficiary Location:Longitude"),
    ("beneficiaryLocation/description", "Beneficiary Location:Description"),
    ("beneficiaryLocation/geoCode", "Beneficiary Location:Geographic Code"),
    ("beneficiaryLocation/geoCodeType", "Beneficiary Location:Geographic Code Type"),
    ("dataSource", "Data Source"),
    ("dateModified", "Last Modified"),
];

/// `true` for columns that only 360Giving's records have together.
pub(super) fn is_standard(columns: &[String]) -> bool {
    let has = |path: &str| columns.iter().any(|column| column == path);
    let recipient = has("recipientOrganization/name") || has("recipientIndividual/name");
    recipient && has("title") && (has("amountAwarded") || has("awardDate"))
}

/// The title of a path; the path itself where the standard has none.
pub(super) fn title(path: &str) -> &str {
    TITLES.iter().find(|(known, _)| *known == path).map_or(path, |(_, title)| title)
}

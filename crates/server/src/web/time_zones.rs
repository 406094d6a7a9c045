//! The time zones to choose from, by region.

use model::TimeZoneName;

use super::forms::Choice;
use crate::texts::Texts;

/// The time zones of one part of the world.
pub struct Region {
    pub name: String,
    pub zones: Vec<Choice>,
}

/// Every time zone that can be chosen, `chosen` marked. The name of the place comes first, so that
/// people find it by typing.
pub fn regions(t: &Texts, chosen: &str) -> Vec<Region> {
    let mut regions: Vec<Region> = Vec::new();
    for zone in TimeZoneName::all() {
        let (region, place) = match zone.as_str().split_once('/') {
            Some((region, place)) => (region_name(t, region), place_name(place)),
            None => (t.settings_time_zone_other(), zone.to_string()),
        };
        let choice = Choice {
            chosen: zone.as_str() == chosen,
            value: zone.to_string(),
            label: place,
        };
        match regions.last_mut().filter(|last| last.name == region) {
            Some(last) => last.zones.push(choice),
            None => regions.push(Region {
                name: region,
                zones: vec![choice],
            }),
        }
    }
    for region in &mut regions {
        region.zones.sort_by(|a, b| a.label.cmp(&b.label));
    }
    regions
}

/// `Argentina/Buenos_Aires` as people read it: `Buenos Aires, Argentina`.
fn place_name(place: &str) -> String {
    let parts: Vec<_> = place.split('/').rev().collect();
    parts.join(", ").replace('_', " ")
}

fn region_name(t: &Texts, region: &str) -> String {
    match region {
        "Africa" => t.settings_region_africa(),
        "America" => t.settings_region_america(),
        "Antarctica" => t.settings_region_antarctica(),
        "Arctic" => t.settings_region_arctic(),
        "Asia" => t.settings_region_asia(),
        "Atlantic" => t.settings_region_atlantic(),
        "Australia" => t.settings_region_australia(),
        "Europe" => t.settings_region_europe(),
        "Indian" => t.settings_region_indian(),
        "Pacific" => t.settings_region_pacific(),
        _ => t.settings_time_zone_other(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_zone_is_found_by_the_name_of_its_place() {
        let texts = Texts::all();
        let regions = regions(
            texts.of(model::Language::German),
            "America/Argentina/Buenos_Aires",
        );
        let america = regions.iter().find(|region| region.name == "Amerika").unwrap();
        let chosen: Vec<_> = america.zones.iter().filter(|zone| zone.chosen).collect();
        assert_eq!(chosen.len(), 1);
        assert_eq!(chosen[0].label, "Buenos Aires, Argentina");
        let all: usize = regions.iter().map(|region| region.zones.len()).sum();
        assert_eq!(all, TimeZoneName::all().len());
    }
}

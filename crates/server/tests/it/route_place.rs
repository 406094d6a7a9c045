//! What the paths of the routes name.

use portal::{Staff, UpgradeForm};

use crate::house::{Ask, House};

/// A house with one of everything that a path may name.
pub struct Place {
    pub house: House,
    pub number: String,
    pub session: String,
    pub user: String,
    pub role: String,
    pub invitation: String,
    pub token: String,
    pub mail: String,
    pub upgrade: String,
    pub book: String,
    pub entry: String,
}

impl Place {
    pub async fn new() -> Self {
        let house = House::set_up().await;
        let owner = house.owner().await;
        let device = house.device(1).await;
        let session = house.session(&owner, device.number).await;
        let caller = house.caller(&owner).await;
        let people = house.people(&caller).await;
        house.factor_reset(people.user).await;
        let staff = Staff::command_line();
        house.portal.grant_namespace(&staff, 1, "office").await.unwrap();
        let mail = house.newest_mail(&owner).await.to_string();
        let wish = UpgradeForm {
            seats: "7".to_owned(),
            ..UpgradeForm::default()
        };
        let upgrade = house.portal.request_upgrade(&caller, &wish).await.unwrap();
        let (book, entry) = house.address_book(&caller).await;
        Self {
            book: book.to_string(),
            entry: entry.to_string(),
            number: device.number.to_string(),
            session: session.to_string(),
            user: people.user.to_string(),
            role: people.role.to_string(),
            invitation: people.invitation.to_string(),
            token: people.token,
            mail,
            upgrade: upgrade.to_string(),
            house,
        }
    }

    pub fn ask(&self, method: &str, path: &str, form: &str) -> Ask<'_> {
        let id = match path.split('/').nth(1) {
            Some("users") => &self.user,
            Some("roles") => &self.role,
            Some("invitations") => &self.invitation,
            Some("mail") => &self.mail,
            Some("license" | "operator") => &self.upgrade,
            _ => &self.session,
        };
        let path = path
            .replace("/operator/accounts/{number}", "/operator/accounts/1")
            .replace("/namespaces/{name}", "/namespaces/office")
            .replace("{code}", "standard")
            .replace("/files/{name}", "/files/deskwarden-desk")
            .replace("{*resource}", "clients")
            .replace("{name}", "app.css")
            .replace("{number}", &self.number)
            .replace("{id}", id)
            .replace("{book}", &self.book)
            .replace("{entry}", &self.entry)
            .replace("{token}", &self.token)
            .replace("{passkey}", "pky_019bc0de0000700080000000000000bb")
            .replace("{page}", "security");
        let kind = "application/x-www-form-urlencoded";
        self.house
            .ask(method, &path)
            .header("content-type", kind)
            .body(form.replace("{role}", &self.role))
    }
}

//! What has to be known of an account before a script may speak for it.

use model::{Account, LicenseNumber};

use crate::{Result, Tx, accounts::account, hex, statement::Statement};

/// An account that scripts may speak for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RestAccount {
    /// The account.
    pub account: Account,
    /// Its API password, sealed, if it has one.
    pub sealed_password: Option<Vec<u8>>,
    /// Whether license key and API password are shown over REST.
    pub shows_secrets: bool,
}

impl Tx {
    /// The account with that license number, with what scripts prove themselves by.
    pub async fn rest_account(&mut self, number: LicenseNumber) -> Result<Option<RestAccount>> {
        self.find(by_number_statement(number), |found| {
            let row = found.of("accounts");
            let sealed = row.get_some::<String>("api_password_sealed")?;
            let sealed = sealed.map(|text| row.read("api_password_sealed", hex::decode(&text)));
            Ok(RestAccount {
                account: account::read(found)?,
                sealed_password: sealed.transpose()?,
                shows_secrets: row.get("rest_shows_secrets")?,
            })
        })
        .await
    }
}

pub(crate) fn by_number_statement(number: LicenseNumber) -> Statement {
    account::selected("accounts.license_number = $1").bind(number.get())
}

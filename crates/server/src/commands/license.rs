use clap::Subcommand;
use portal::Portal;

use super::{AccountArgument, Failure, Output};

/// What is done with a license.
#[derive(Subcommand)]
pub enum Command {
    /// Print the license key to standard output
    Key {
        /// Whose.
        #[command(flatten)]
        account: AccountArgument,
    },
}

impl Command {
    pub(super) async fn run(self, portal: &Portal, output: &Output) -> Result<(), Failure> {
        let Self::Key { account } = self;
        let key = portal.license_key_by_number(account.account).await?;
        output.value("license_key", &key)
    }
}

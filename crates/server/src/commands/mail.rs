use std::sync::Arc;

use clap::Subcommand;
use portal::Portal;
use serde_json::json;

use super::{Failure, Output};
use crate::{
    config::Config,
    serve::{letters, post_office},
    texts::Texts,
    web::mails::fault_words,
};

/// What is done with mail.
#[derive(Subcommand)]
pub enum Command {
    /// Send a test mail: exit code 0 if the mail server took it, 1 if not, 3 if none is configured
    Test {
        /// To whom
        address: String,
    },
}

impl Command {
    pub(super) async fn run(self, config: &Config, portal: &Portal, output: &Output) -> Result<(), Failure> {
        let Self::Test { address } = self;
        let texts = Arc::new(Texts::all());
        let t = texts.of(model::Language::English);
        let Some(post) = post_office(config, &letters(config, texts.clone()))? else {
            return Err(Failure::NotFound(t.error_no_mail_server_title()));
        };
        match portal.test_mail_by_command(&post, &address).await? {
            Ok(()) => output.done(
                t.mail_test_sent(address.as_str()),
                &json!({ "sent": true, "to": address }),
            ),
            Err(fault) => Err(Failure::Failed(fault_words(t, &fault))),
        }
    }
}

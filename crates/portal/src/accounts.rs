use model::{
    Account, AccountId, Entitlement, License, LicenseKey, LicenseNumber, LicensePeriod, Namespace, OverLimit,
    Plan, PlanPurpose, Right, Role, RoleId, Section, StartingRole, Used, active_devices,
};
use store::Tx;
use zeroize::Zeroizing;

use crate::{Caller, Error, Portal, Result, random};

const LICENSE_KEY_PURPOSE: &str = "license key";
const FIRST_ACCOUNT: u64 = 1;

/// What the License tab shows.
#[derive(Debug, Clone)]
pub struct LicenseOverview {
    /// The account.
    pub account: Account,
    /// What holds for it now.
    pub entitlement: Entitlement,
    /// The license key in groups; none where the caller may not see it.
    pub license_key: Option<Zeroizing<String>>,
    /// The live figures.
    pub figures: LiveFigures,
    /// What of the limits is used.
    pub usage: Usage,
    /// Whether it has asked for a larger license and waits for the operator.
    pub upgrade_is_open: bool,
}

impl LicenseOverview {
    /// Everything of which more is used than the license allows.
    pub fn over_limits(&self) -> Vec<OverLimit> {
        let namespaces = self.usage.namespaces.iter();
        self.entitlement.limits.over(&Used {
            seats: self.figures.connected,
            sessions: self.usage.sessions,
            active_devices: self.usage.active_devices,
            aliases: namespaces
                .map(|(namespace, aliases)| (namespace.name.clone(), *aliases))
                .collect(),
        })
    }
}

/// What of a license's limits is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Usage {
    /// Sessions that count against the limit: those that the account asked for.
    pub sessions: u64,
    /// Different clients in these.
    pub active_devices: u64,
    /// The namespaces of the account's own, each with the number of its aliases.
    pub namespaces: Vec<(Namespace, u64)>,
}

/// The figures that change by themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LiveFigures {
    /// Clients registered to the account.
    pub connected: u64,
    /// Of those, how many are reachable now.
    pub online: u64,
    /// Sessions to and from the account's clients now.
    pub active_sessions: u64,
}

impl Portal {
    /// The caller's license, with its key where the caller may see that.
    pub async fn license(&self, caller: &Caller) -> Result<LicenseOverview> {
        caller.require(Right::View(Section::License))?;
        let mut tx = self.read().await?;
        let account = tx.account(caller.account).await?.ok_or(Error::NotFound)?;
        let sealed = tx
            .sealed_license_key(caller.account)
            .await?
            .ok_or(Error::NotFound)?;
        let entitlement = self.entitlement(&mut tx, Some(&account)).await?;
        let clients = tx.client_counts(caller.account).await?;
        let active_sessions = tx.active_sessions(caller.account).await?;
        let called = tx.called_sessions(caller.account).await?;
        let usage = Usage {
            sessions: called.len() as u64,
            active_devices: active_devices(&called).len() as u64,
            namespaces: tx.namespaces(caller.account).await?,
        };
        let figures = LiveFigures {
            connected: clients.connected,
            online: clients.online,
            active_sessions,
        };
        let upgrade_is_open = tx.open_upgrade_request(caller.account).await?.is_some();
        let license_key = caller
            .may(Right::SeeLicenseKey)
            .then(|| self.unseal(&sealed))
            .transpose()?;
        Ok(LicenseOverview {
            account,
            entitlement,
            license_key,
            figures,
            usage,
            upgrade_is_open,
        })
    }

    /// The license key of the account with that customer number. For the command line of whoever
    /// may read the data folder.
    pub async fn license_key_by_number(&self, number: u64) -> Result<Zeroizing<String>> {
        let mut tx = self.read().await?;
        let account = tx.account_by_number(number).await?.ok_or(Error::NotFound)?;
        let sealed = tx.sealed_license_key(account.id).await?.ok_or(Error::NotFound)?;
        self.unseal(&sealed)
    }

    pub(crate) async fn ensure_first_account(&self) -> Result<()> {
        let mut tx = self.write().await?;
        if tx.any_account().await? {
            return Ok(());
        }
        let plans = tx.plans().await?;
        let own_use = plans
            .iter()
            .find(|plan| plan.purpose == PlanPurpose::OwnUse)
            .ok_or(Error::NotFound)?;
        self.make_account(
            &mut tx,
            FIRST_ACCOUNT,
            "Deskwarden",
            own_use,
            LicensePeriod::NoExpiry,
        )
        .await?;
        Ok(tx.commit().await?)
    }

    /// Makes an account with a license of `plan` and the starting roles; the owner's role is returned
    /// with it.
    pub(crate) async fn make_account(
        &self,
        tx: &mut Tx,
        number: u64,
        name: &str,
        plan: &Plan,
        period: LicensePeriod,
    ) -> Result<(Account, Role)> {
        let key = LicenseKey::new(random::bytes());
        let account = Account {
            id: AccountId::new(self.now(), random::bytes()),
            number,
            name: name.to_owned(),
            email: None,
            address: String::new(),
            telephone: String::new(),
            demands_second_factor: false,
            asks_for_comment: false,
            alias_namespace: None,
            license: License::of(plan, LicenseNumber::draw(random::number()), period),
            suspension: None,
            created_at: self.now(),
        };
        let sealed = self.seal_license_key(&key);
        tx.insert_account(&account, random::hash(key.characters()), &sealed)
            .await?;
        let role = |starting: StartingRole| Role {
            id: RoleId::new(self.now(), random::bytes()),
            account: account.id,
            starting: Some(starting),
            name: None,
            rights: starting.rights(),
            version: 1,
        };
        for starting in StartingRole::ALL.iter().skip(1) {
            tx.insert_role(&role(*starting)).await?;
        }
        let owner = role(StartingRole::Owner);
        tx.insert_role(&owner).await?;
        Ok((account, owner))
    }

    /// A license key as the database keeps it.
    pub(crate) fn seal_license_key(&self, key: &LicenseKey) -> Vec<u8> {
        self.0
            .master_key
            .seal(LICENSE_KEY_PURPOSE, key.grouped().as_bytes())
    }

    pub(crate) fn unseal(&self, sealed: &[u8]) -> Result<Zeroizing<String>> {
        let bytes = self
            .0
            .master_key
            .open(LICENSE_KEY_PURPOSE, sealed)
            .map_err(|error| Error::Internal(error.to_string()))?;
        let text = String::from_utf8(bytes.to_vec()).map_err(|error| Error::Internal(error.to_string()))?;
        Ok(Zeroizing::new(text))
    }
}

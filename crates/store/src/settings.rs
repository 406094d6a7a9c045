use crate::{Result, Tx, statement::sql};

impl Tx {
    /// The value of the setting `key`, if it was ever set.
    pub async fn setting(&mut self, key: &str) -> Result<Option<String>> {
        let statement = sql("SELECT value FROM settings WHERE key = $1").bind(key);
        self.find(statement, |row| row.of("settings").get("value")).await
    }

    /// Gives the setting `key` a value, whether or not it had one.
    pub async fn set_setting(&mut self, key: &str, value: &str) -> Result<()> {
        let statement = sql("INSERT INTO settings (key, value) VALUES ($1, $2) \
             ON CONFLICT (key) DO UPDATE SET value = excluded.value");
        self.execute(statement.bind(key).bind(value)).await?;
        Ok(())
    }

    /// Forgets the setting `key`; whether there was one.
    pub async fn delete_setting(&mut self, key: &str) -> Result<bool> {
        self.hits(sql("DELETE FROM settings WHERE key = $1").bind(key))
            .await
    }
}

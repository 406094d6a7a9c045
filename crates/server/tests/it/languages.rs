//! In which language people are answered, and by which clock.

use axum::http::StatusCode;

use crate::house::House;

#[tokio::test]
async fn strangers_are_answered_in_the_language_of_their_browser() {
    let house = House::set_up().await;
    for (accepted, language, title) in [
        ("de-AT,de;q=0.9,en;q=0.5", "de", "Anmelden"),
        ("fr", "fr", "Se connecter"),
        ("pt, es;q=0.3", "es", "Iniciar sesión"),
        ("pt", "en", "Sign in"),
    ] {
        let page = house
            .get("/sign-in")
            .header("accept-language", accepted)
            .send()
            .await;
        assert!(
            page.body.contains(&format!("<html lang=\"{language}\">")),
            "{accepted}"
        );
        assert!(
            page.body.contains(&format!("<h1 class=\"h2\">{title}</h1>")),
            "{accepted}"
        );
        assert_eq!(page.header("content-language"), language);
        let vary = page.headers.get_all("vary").iter();
        let vary: Vec<_> = vary.map(|value| value.to_str().unwrap().to_lowercase()).collect();
        assert!(vary.contains(&"accept-language".to_owned()), "{vary:?}");
    }
}

#[tokio::test]
async fn a_user_who_has_chosen_nothing_is_answered_in_the_language_of_the_browser() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    house.choose(None, None).await;
    let page = house.get("/clients").by(&owner).header("accept-language", "fr");
    let page = page.send().await;
    assert!(
        page.body.contains("<html lang=\"fr\"") && page.body.contains("Fichiers"),
        "{}",
        page.body
    );
}

#[tokio::test]
async fn a_users_own_choice_counts_on_every_page_whatever_the_browser_says() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    house.choose(Some("de"), Some("Europe/Berlin")).await;
    let device = house.device(1).await;
    let session = house.session(&owner, device.number).await;
    let ask = async |path: &str| {
        let page = house.get(path).by(&owner).header("accept-language", "fr");
        page.send().await
    };
    let sessions = ask("/sessions").await;
    assert!(
        sessions
            .body
            .contains("<html lang=\"de\" data-time-zone=\"Europe/Berlin\""),
        "{}",
        sessions.body
    );
    assert!(
        sessions
            .body
            .contains("title=\"15.01.2026, 10:30:00 GMT+1\">15.01.2026, 10:30:00</time>"),
        "{}",
        sessions.body
    );
    for (path, status, words) in [
        ("/license".to_owned(), StatusCode::OK, "Lizenzschlüssel"),
        ("/files".to_owned(), StatusCode::OK, "4,2 MB"),
        (
            "/help/security".to_owned(),
            StatusCode::OK,
            "<article class=\"card\" lang=\"en\">",
        ),
        (
            format!("/sessions/{session}/view"),
            StatusCode::OK,
            "Warten auf Annahme",
        ),
        (
            "/sessions?sort=x".to_owned(),
            StatusCode::NOT_FOUND,
            "Hier ist nichts",
        ),
        (
            "/sessions?q=a&q=b".to_owned(),
            StatusCode::NOT_FOUND,
            "Hier ist nichts",
        ),
        (
            "/no/such/page".to_owned(),
            StatusCode::NOT_FOUND,
            "Hier ist nichts",
        ),
    ] {
        let page = ask(&path).await;
        assert_eq!(page.status, status, "{path}");
        assert!(page.body.contains("<html lang=\"de\""), "{path}: {}", page.body);
        assert!(page.body.contains(words), "{path}: {}", page.body);
        assert_eq!(page.header("content-language"), "de", "{path}");
    }
}

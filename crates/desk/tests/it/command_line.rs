use std::{fs, os::unix::fs::PermissionsExt};

use wire::{ClientFrame, RegisterRefusal, ServerFrame};

use crate::{
    program::Device,
    server::{Server, account},
};

const KEY: &str = "23456-789AB-CDEFG-HJKLM-NPQRS";

#[tokio::test]
async fn wrong_usage_ends_with_2() {
    let device = Device::new();
    for arguments in [
        &[][..],
        &["--no-such-thing"],
        &["--get-id", "--get-status"],
        &["--get-id", "service"],
    ] {
        let done = device.run(arguments, "").await;
        assert_eq!(done.code, 2, "{arguments:?}: {done:?}");
        assert!(!done.err.is_empty(), "{arguments:?}");
    }
}

#[tokio::test]
async fn the_version_is_printed_alone() {
    let done = Device::new().run(&["--version"], "").await;
    assert_eq!((done.code, done.out.trim()), (0, env!("CARGO_PKG_VERSION")));
}

#[tokio::test]
async fn unsafe_server_addresses_are_refused_and_not_kept() {
    let device = Device::new();
    for address in [
        "http://desk.example",
        "desk.example",
        "https://desk.example#sha256=AAAA",
    ] {
        let done = device.run(&["--server", address], "").await;
        assert_eq!(done.code, 2, "{address}: {done:?}");
    }
    assert!(!device.folder().join("settings.toml").exists());
}

#[tokio::test]
async fn without_a_service_its_commands_end_with_4() {
    let device = Device::new();
    for arguments in [&["status"][..], &["accept"], &["dismiss"], &["--get-status"]] {
        let done = device.run(arguments, "").await;
        assert_eq!(done.code, 4, "{arguments:?}: {done:?}");
    }
    assert_eq!(device.run(&["--get-status"], "").await.out, "offline\n");
}

#[tokio::test]
async fn an_unreachable_server_ends_with_4_and_an_unknown_one_with_1() {
    let device = Device::new();
    assert_eq!(device.run(&["--get-id"], "").await.code, 1);
    let gone = Server::plain().await.address();
    let done = device.run(&["--server", &gone, "--get-id"], "").await;
    assert_eq!(done.code, 4, "{done:?}");
}

#[tokio::test]
async fn settings_with_an_unknown_key_are_refused() {
    let device = Device::new();
    fs::write(device.folder().join("settings.toml"), "sever = \"https://a\"\n").unwrap();
    fs::set_permissions(
        device.folder().join("settings.toml"),
        fs::Permissions::from_mode(0o600),
    )
    .unwrap();
    let done = device.run(&["--get-id"], "").await;
    assert_eq!(done.code, 1);
    assert!(done.err.contains("sever"), "{}", done.err);
}

#[tokio::test]
async fn it_speaks_the_language_of_the_desktop_or_of_its_settings() {
    let device = Device::with_locale("de_DE.UTF-8");
    let help = device.run(&["--help"], "").await;
    assert_eq!(help.code, 0, "{help:?}");
    assert!(help.out.contains("Macht diesen Desktop"), "{}", help.out);
    let failed = device.run(&["status"], "").await;
    assert!(failed.err.contains("Der Dienst läuft nicht"), "{}", failed.err);

    let settings = device.folder().join("settings.toml");
    fs::write(&settings, "language = \"fr\"\n").unwrap();
    fs::set_permissions(&settings, fs::Permissions::from_mode(0o600)).unwrap();
    let help = device.run(&["--help"], "").await;
    assert!(help.out.contains("Permet de contrôler"), "{}", help.out);
    assert_eq!(device.run(&["--get-status"], "").await.out, "offline\n");
}

#[tokio::test]
async fn passwords_are_set_and_removed_and_short_ones_refused() {
    let device = Device::new();
    let done = device.run(&["--set-password"], "short12\n").await;
    assert_eq!(done.code, 1, "{done:?}");
    assert!(!device.folder().join("password.json").exists());
    assert_eq!(device.run(&["--set-password"], "horse battery\n").await.code, 0);
    let mode = fs::metadata(device.folder().join("password.json"))
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
    assert_eq!(device.run(&["--remove-password"], "").await.code, 0);
    assert!(!device.folder().join("password.json").exists());
}

#[tokio::test]
async fn a_fresh_device_registers_by_itself_and_knows_its_id_afterwards() {
    let (device, server) = (Device::new(), Server::plain().await);
    let serving = async {
        let (mut link, sessions) = server.welcome().await;
        assert!(sessions.is_empty());
        assert_eq!(
            link.next().await,
            ClientFrame::Register {
                license_key: KEY.to_owned()
            }
        );
        link.send(&ServerFrame::Registered { account: account() }).await;
        assert_eq!(link.next_or_end().await, None);
    };
    let address = server.address();
    let typed = KEY.to_lowercase().replace('-', " ");
    let arguments = ["--server", &address, "--register-license"];
    let ((), done) = tokio::join!(serving, device.run(&arguments, &typed));
    assert_eq!(done.code, 0, "{done:?}");
    assert!(
        done.out.contains("Demo") && done.out.contains("deskwarden-desk service"),
        "{}",
        done.out
    );

    drop(server);
    let done = device.run(&["--get-id"], "").await;
    assert_eq!(
        (done.code, done.out.as_str()),
        (0, "123456789\n"),
        "known without the server: {done:?}"
    );
    assert_eq!(device.run(&["--get-alias"], "").await.out, "\n");
}

#[tokio::test]
async fn a_wrong_license_key_ends_with_3_and_no_key_at_all_with_2() {
    let (device, server) = (Device::new(), Server::plain().await);
    let address = server.address();
    let arguments = ["--server", &address, "--register-license"];
    let done = device.run(&arguments, "not a key").await;
    assert_eq!(done.code, 2, "{done:?}");
    for (reason, code) in [
        (RegisterRefusal::WrongKey, 3),
        (RegisterRefusal::TooManyTries, 3),
        (RegisterRefusal::NoSeat, 3),
        (RegisterRefusal::Unavailable, 4),
    ] {
        let serving = async {
            let (mut link, _) = server.welcome().await;
            link.next().await;
            let refused = ServerFrame::RegisterRefused {
                reason,
                account: None,
                most: None,
            };
            link.send(&refused).await;
            link.next_or_end().await;
        };
        let ((), done) = tokio::join!(serving, device.run(&arguments, KEY));
        assert_eq!(done.code, code, "{reason:?}: {done:?}");
        assert!(!done.err.is_empty());
    }
}

#[tokio::test]
async fn who_has_no_seat_reads_how_many_there_are_in_which_account_and_who_can_change_that() {
    let (device, server) = (Device::new(), Server::plain().await);
    let address = server.address();
    let arguments = ["--server", &address, "--register-license"];
    let refusals = [
        (
            RegisterRefusal::NoSeat,
            Some(3),
            ["“Demo” has 3 seats", "change its clients", "change its license"],
        ),
        (
            RegisterRefusal::NoSeat,
            Some(1),
            ["“Demo” has 1 seat,", "change its clients", "change its license"],
        ),
        (
            RegisterRefusal::AccountSuspended,
            None,
            ["“Demo” is suspended", "Ask", "whoever runs the server"],
        ),
    ];
    let _service = device.service(&address);
    let (mut link, _) = server.welcome().await;
    device
        .status_where(|status| status["link"]["state"] == "online")
        .await;
    for (reason, most, words) in refusals {
        let serving = async {
            assert!(matches!(link.next().await, ClientFrame::Register { .. }));
            let account = Some(account());
            link.send(&ServerFrame::RegisterRefused {
                reason,
                account,
                most,
            })
            .await;
        };
        let ((), done) = tokio::join!(serving, device.run(&arguments, KEY));
        assert_eq!(done.code, 3, "{done:?}");
        for word in words {
            assert!(done.err.contains(word), "{word}: {}", done.err);
        }
    }
}

#[tokio::test]
async fn a_running_service_registers_on_behalf_of_the_command() {
    let (device, server) = (Device::new(), Server::plain().await);
    let _service = device.service(&server.address());
    let (mut link, _) = server.welcome().await;
    device
        .status_where(|status| status["link"]["state"] == "online")
        .await;
    let serving = async {
        assert_eq!(
            link.next().await,
            ClientFrame::Register {
                license_key: KEY.to_owned()
            }
        );
        link.send(&ServerFrame::RegisterRefused {
            reason: RegisterRefusal::WrongKey,
            account: None,
            most: None,
        })
        .await;
        link.next().await;
        link.send(&ServerFrame::Registered { account: account() }).await;
    };
    let commands = async {
        (
            device.run(&["--register-license"], KEY).await,
            device.run(&["--register-license"], KEY).await,
        )
    };
    let ((), (first, second)) = tokio::join!(serving, commands);
    assert_eq!((first.code, second.code), (3, 0), "{first:?} {second:?}");
    let status = device.run(&["status"], "").await;
    assert!(
        status.out.contains("Demo") && status.out.contains("123 456 789"),
        "{}",
        status.out
    );
    assert_eq!(device.run(&["--get-status"], "").await.out, "online\n");
}

#[tokio::test]
async fn a_second_service_is_refused() {
    let (device, server) = (Device::new(), Server::plain().await);
    let _service = device.service(&server.address());
    device.status().await;
    let done = device.run(&["service"], "").await;
    assert_eq!(done.code, 1, "{done:?}");
}

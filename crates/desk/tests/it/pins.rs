use crate::{program::Device, server::Server};

#[tokio::test]
async fn the_pinned_certificate_is_accepted_whatever_it_names() {
    let (device, server) = (Device::new(), Server::encrypted().await);
    let address = server.pinned_address();
    let arguments = ["--server", &address, "--get-id"];
    let (_, done) = tokio::join!(server.welcome(), device.run(&arguments, ""));
    assert_eq!((done.code, done.out.as_str()), (0, "123456789\n"), "{done:?}");
}

#[tokio::test]
async fn any_other_certificate_is_refused() {
    let (device, server) = (Device::new(), Server::encrypted().await);
    let other = Server::encrypted().await.pinned_address();
    let (_, pin) = other.split_once('#').unwrap();
    for address in [format!("{}#{pin}", server.address()), server.address()] {
        let arguments = ["--server", &address, "--get-id"];
        let (link, done) = tokio::join!(server.accept(), device.run(&arguments, ""));
        assert!(link.is_none(), "{address}");
        assert_eq!(done.code, 4, "{done:?}");
        assert!(done.err.contains("certificate"), "{}", done.err);
    }
}

//! Each route, asked by methods that it does not have.

use server::app::ROUTES;

use crate::house::House;

#[tokio::test]
async fn a_method_that_a_route_does_not_have_is_refused() {
    let house = House::set_up().await;
    let owner = house.owner().await;
    // These answer every method, since a WebSocket over HTTP/2 is a CONNECT.
    // Scripts are told by an interface of its own; see `rest`.
    let any = [
        "/link",
        "/sessions/{id}/signal",
        "/rest/v1/",
        "/rest/v1/{*resource}",
    ];
    for (_, path) in ROUTES.iter().filter(|(_, path)| !any.contains(path)) {
        for method in ["GET", "POST", "PUT", "PATCH", "DELETE"] {
            if ROUTES.contains(&(method, path)) {
                continue;
            }
            let answer = house.ask(method, path).by(&owner).send().await;
            assert_eq!(answer.status, 405, "{method} {path}");
        }
    }
}

//! What leaves the house, and what strangers can do at its door.



mod device;
mod every_route;
mod headers;
mod house;
mod input;
mod live;




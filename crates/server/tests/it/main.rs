//! What leaves the house, and what strangers can do at its door.

mod connections;
mod control_links;
mod device;
mod every_route;
mod headers;
mod house;
mod input;
mod languages;
mod live;
mod pages;
mod people;
mod settings;
mod signalling;
mod street;

//! What leaves the house, and what strangers can do at its door.

mod ask;
mod audit;
mod command_line;
mod connections;
mod control_links;
mod device;
mod every_route;
mod headers;
mod house;
mod input;
mod languages;
mod letters;
mod license_command;
mod live;
mod mail_command;
mod mails;
mod pages;
mod people;
mod rest;
mod rest_access;
mod rest_input;
mod script;
mod second_factors;
mod settings;
mod signalling;
mod street;

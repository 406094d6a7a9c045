import "./htmx";
import { startCopying } from "./copy";
import { startDialogs } from "./dialogs";
import { startLivePages } from "./live";
import { startMenus } from "./menus";
import { startRevealing } from "./reveal";
import { startSetup } from "./setup";
import { startThemeChoice } from "./theme-choice";
import { startTimes } from "./times";

startSetup();
startThemeChoice();
startDialogs();
startMenus();
startCopying();
startRevealing();
startTimes();
startLivePages();

import "./htmx";
import { startCopying } from "./copy";
import { startCompletion } from "./completion";
import { startDialogs } from "./dialogs";
import { startLivePages } from "./live";
import { startLiveLists } from "./live-list";
import { startMenus } from "./menus";
import { startPasskeys } from "./passkeys";
import { startPrinting } from "./print";
import { startNotices } from "./notices";
import { startRevealing } from "./reveal";
import { startSetup } from "./setup";
import { startThemeChoice } from "./theme-choice";
import { startTimes } from "./times";

startSetup();
startThemeChoice();
startDialogs();
startMenus();
startCopying();
startPrinting();
startPasskeys();
startRevealing();
startTimes();
startNotices();
startCompletion();
startLivePages();
// Behind what decides whether an answer is a part of this page at all.
startLiveLists();

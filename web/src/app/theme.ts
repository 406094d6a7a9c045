// Runs before the first paint, so that the page never flashes in the other theme.
import { applyTheme, themeChoice } from "./theme-store";

applyTheme(themeChoice());

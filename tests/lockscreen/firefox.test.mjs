import * as driver from "../engines/firefox.mjs";
import { lockScreen } from "./lockscreen.mjs";

lockScreen(driver);

import * as driver from "../engines/chromium.mjs";
import { lockScreen } from "./lockscreen.mjs";

lockScreen(driver);

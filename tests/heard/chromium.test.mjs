import * as driver from "../engines/chromium.mjs";
import { heard } from "./heard.mjs";

heard(driver);

import * as driver from "../engines/firefox.mjs";
import { heard } from "./heard.mjs";

heard(driver);

import * as driver from "../engines/webkit.mjs";
import { heard } from "./heard.mjs";

heard(driver);

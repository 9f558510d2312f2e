import * as driver from "./webkit.mjs";
import { suite } from "./suite.mjs";

suite(driver);

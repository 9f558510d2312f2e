// Page objects: what a person finds and does on each screen. Tests of one screen's details may look
// at the page itself; tests that only pass through a screen use these.
//
//   const today = new Today(h);
//   const session = await today.start();
//   const finish = await session.playToEnd();
//   await finish.rate("Right");
//   await finish.done();

/** The choice or number `name` in the group that asks `question`. */
const option = (page, question, name) =>
  page.getByRole("group", { name: question, exact: true }).getByRole("radio", { name: String(name), exact: true });

const BACK = "How is your back right now?";

/** What all screens have. `h` is what `App.open` returns. */
class Screen {
  constructor(h) {
    this.h = h;
    this.page = h.page;
  }

  /** The heading, on one line. */
  async heading() {
    return (await this.page.getByRole("heading", { level: 1 }).innerText()).replace(/\s+/g, " ");
  }

  button(name) {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** The text of the part below the ground line. */
  text() {
    return this.page.getByRole("main").innerText();
  }

  /** Follows one of the tabs: Today, Progress, Learn, Plan. */
  async go(tab) {
    await this.page.getByRole("link", { name: tab, exact: true }).click();
    await this.page.locator(`[data-screen=${tab.toLowerCase()}]`).waitFor();
  }

  /** Presses `name` and waits until the screen that it leads to is shown. */
  async leave(name, To) {
    await this.h.press(name);
    await this.page.locator(`[data-screen=${To.screen}]`).waitFor();
    return new To(this.h);
  }
}

export class Today extends Screen {
  static screen = "today";

  /** The region with the safety note of the first visit. */
  get safetyNote() {
    return this.page.getByRole("region", { name: "Before the first one" });
  }

  /** The sentences on the streak, below the week. */
  caption() {
    return this.page.locator("[data-days-on-plan]").first().innerText();
  }

  /** The rule with this name, asked before the first session. */
  rule(name) {
    return this.page.getByRole("radio", { name, exact: true });
  }

  /** The texts of the routine's exercises. */
  exercises() {
    return this.page.getByRole("main").getByRole("listitem").allInnerTexts();
  }

  /** Notes how the back is before the session. */
  async noteBack(value) {
    // The scale folds once a number is pressed.
    await this.page.locator(".back-now:not([open]) > summary").click();
    await option(this.page, BACK, value).check();
  }

  async start(name = "Start") {
    await this.h.start(name);
    return new Session(this.h);
  }
}

export class Session extends Screen {
  static screen = "session";

  /** Lets the whole session pass. */
  async playToEnd() {
    await this.h.advance((await this.h.total()) + 1_000);
    return this.ended();
  }

  /** Waits for the end, for tests that skip time on their own. */
  async ended() {
    await this.page.locator(`[data-screen=${Finish.screen}]`).waitFor();
    return new Finish(this.h);
  }

  /** Pauses, and says that it hurts. */
  async sayHurts() {
    await this.h.press("Pause");
    await this.h.press("This hurts");
  }

  /** Ends the paused session. */
  endAndSave() {
    return this.leave("End and save", Finish);
  }
}

export class Finish extends Screen {
  static screen = "finish";

  /** The number `value` of the scale for the back. */
  back(value) {
    return option(this.page, BACK, value);
  }

  /** How the session, or the exercise named `of`, felt: Easy, Right, Hard, Too much. */
  effort(name, of = "How did it feel?") {
    return option(this.page, of, name);
  }

  async rate(name, of) {
    await this.effort(name, of).check();
  }

  /** The pain during an exercise that was too much. */
  painDuring(value) {
    return option(this.page, "Pain while doing it", value);
  }

  /** All offers for the next time. */
  get offers() {
    return this.page.locator(".offers [role=group]");
  }

  /** The offer for an exercise. */
  offer(exercise) {
    const group = this.page.getByRole("group", { name: exercise, exact: true });
    return group.filter({ has: this.page.getByRole("button") });
  }

  done() {
    return this.leave("Done", Today);
  }
}

export class Plan extends Screen {
  static screen = "plan";

  /** The row of an exercise, by its key. */
  exercise(key) {
    return this.page.locator(`#plan-${key}`);
  }

  /** The switch of a row or a setting. */
  toggle(name) {
    return this.page.getByRole("switch", { name });
  }

  /** The line under the heading. */
  lede() {
    return this.page.getByRole("banner").innerText();
  }
}

export class Progress extends Screen {
  static screen = "progress";

  /** The slider that picks out a layer. */
  get layers() {
    return this.page.getByRole("slider", { name: "Layer" });
  }

  /** A day of the calendar, by the name of its button. */
  day(name) {
    return this.page.getByRole("button", { name });
  }

  /** The section with this heading. */
  section(heading) {
    return this.page.locator("section", { has: this.page.getByRole("heading", { name: heading }) });
  }
}

import { readFileSync } from 'node:fs';
import { SambungClient } from '@sambung/client';
import { pause, until } from '@sambung/testing';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { SERVICES } from '../../apps/cli/src/services';
import { SambungProcess } from '../../apps/cli/test/sambung-process';
import { type KafkaCluster, startKafka } from '../kafka/start-kafka';
import type { BusKind } from '../system/system';
import { openBrowser } from './browser';
import { DoorPlace } from './company-door';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const TEXT = 'document.body.innerText';
/** For a page to say what it shows. */
const SHOWN_MS = 10_000;

interface Cast {
  readonly personas: readonly { readonly persona: string; readonly employeeId?: string }[];
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** Sambung with the demo company, and a browser before it: what every play of the pages is played on. */
export class Stage {
  private constructor(
    readonly sambung: SambungProcess,
    private readonly browser: Browser,
    private readonly kafka: KafkaCluster | undefined,
    /** Where people of an identity provider may come in. */
    readonly door: DoorPlace,
  ) {}

  static async open(chromium: string, bus: BusKind, args: readonly string[] = ['--ephemeral']): Promise<Stage> {
    const kafka = bus === 'kafka' ? await startKafka() : undefined;
    const carried = kafka ? ['--kafka-brokers', kafka.brokers.join(',')] : [];
    const door = await DoorPlace.find();
    const started = SambungProcess.start([...args, ...carried], { env: door.environment });
    const [sambung, browser] = await Promise.all([started, openBrowser(chromium)]);
    return new Stage(sambung, browser, kafka, door);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.sambung.process.stop();
    await this.kafka?.stop();
  }

  /** Of everybody: a page that nobody looks at any more follows what happens all the same, and takes time from the next play. */
  async closeWindows(): Promise<void> {
    await Promise.all(this.browser.contexts().map((each) => each.close()));
  }

  /** The windows that are open, a line each: its address, and what somebody reads there. */
  async shown(): Promise<string> {
    const pages = this.browser.contexts().flatMap((each) => each.pages());
    const texts = pages.map(
      async (page) => `${page.url()} ${(await page.evaluate<string>(TEXT)).replace(/\s*\n\s*/g, ' | ')}`,
    );
    // One whose page hangs says nothing: it must not keep the others.
    const said = await Promise.all(texts.map((each) => Promise.race([each, pause(SHOWN_MS)]).catch(String)));
    return said.map((each) => each ?? 'a window that hangs').join('\n');
  }

  /** Whatever a play left that broke off: windows, contacts in hand, people who can be asked. */
  async clearAway(): Promise<void> {
    await this.closeWindows();
    const { personas } = (await (await fetch(`${this.sambung.origin}/auth/personas`)).json()) as Cast;
    for (const { persona } of personas.filter(({ employeeId }) => employeeId !== undefined)) {
      const somebody = await this.as(persona);
      const { conversations, sent } = await somebody.desk();
      const ends = [
        ...conversations.map(({ handoffId }) => somebody.complete(handoffId)),
        ...sent.map(({ handoffId }) => somebody.cancel(handoffId)),
        somebody.setPresence({ availability: 'Offline' }),
      ];
      // What has ended meanwhile is refused.
      await Promise.allSettled(ends);
    }
  }

  /** `kill -9` of all services at once. Whoever watches over them starts them again. */
  killServices(): void {
    for (const { name } of SERVICES) process.kill(this.sambung.pidOf(`apps/${name}/`), 'SIGKILL');
  }

  /** The API as a persona of the demo company uses it. */
  async as(persona: string): Promise<SambungClient> {
    const { authorization } = await this.sambung.token(persona);
    return new SambungClient(this.sambung.origin, authorization.replace('Bearer ', ''));
  }

  /** A window of a browser of its own, at a page or a whole address, and whatever went wrong in it: errors of scripts, and what the content security policy forbade. */
  async window(options: BrowserContextOptions, path = '/'): Promise<{ page: Page; wrong: string[] }> {
    const context = await this.browser.newContext({
      timezoneId: 'Asia/Jakarta',
      // What is still fading in has no contrast yet.
      reducedMotion: 'reduce',
      ...options,
    });
    context.setDefaultTimeout(0);
    if (this.kafka) LOOKED_AT_ELSEWHERE.add(context);
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on('pageerror', ({ message }) => wrong.push(message));
    page.on('console', (said) => {
      if (said.text().includes('Content Security Policy')) wrong.push(said.text());
    });
    await page.goto(new URL(path, this.sambung.origin).href, { timeout: 0 });
    return { page, wrong };
  }
}

/** Pages do not know what carries the events: what axe says of them it has said where PostgreSQL does, and each look takes as long as a step of a play. */
const LOOKED_AT_ELSEWHERE = new WeakSet<BrowserContext>();

/** As far as axe-core can tell (WCAG 2.2 AA and what is good practice). Where Kafka is the bus nothing is looked at a second time. */
export async function expectAccessible(page: Page): Promise<void> {
  if (LOOKED_AT_ELSEWHERE.has(page.context())) return;
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<{ violations: Violation[] }>('axe.run()');
  expect(
    violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => [node.html, node.failureSummary]) })),
  ).toEqual([]);
}

/** What reaches beyond the window's right edge, where it has to be scrolled sideways. */
const TOO_WIDE = `(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth ? [] : [...document.querySelectorAll('body *')]
  .filter((each) => each.getBoundingClientRect().right > clientWidth).map((each) => each.outerHTML.slice(0, 160))
)(document.documentElement)`;

/** Nothing has to be scrolled sideways. */
export async function expectFits(page: Page): Promise<void> {
  expect(await page.evaluate(TOO_WIDE)).toEqual([]);
}

/** What Tab has come by, and whether it has come round. Of a group of radio buttons one is enough: arrows lead to the others. */
const LISTEN = `(() => {
  window.reached = new Set();
  window.cameRound = false;
  document.activeElement?.blur();
  document.addEventListener('focusin', ({ target }) => {
    window.cameRound ||= window.reached.has(target);
    window.reached.add(target);
  });
})()`;
/** Fewer looks at whether it has come round. */
const TABS_AT_ONCE = 20;
const UNREACHED = `(() => {
  const groups = new Set([...window.reached].map(({ type, name }) => type === 'radio' && name));
  return [...document.querySelectorAll('main :is(a[href], button, input, select, textarea)')]
    .filter((each) => each.checkVisibility() && !each.disabled && each.tabIndex >= 0)
    .filter((each) => !window.reached.has(each) && !(each.type === 'radio' && groups.has(each.name)))
    .map((each) => each.outerHTML.slice(0, 160));
})()`;

/** Everything on the page that can be pressed or written in is come by with Tab alone, and nothing keeps the focus for itself. */
export async function expectReachable(page: Page): Promise<void> {
  await page.evaluate(LISTEN);
  await until(async () => {
    for (let i = 0; i < TABS_AT_ONCE; i++) await page.keyboard.press('Tab');
    return page.evaluate<boolean>('window.cameRound');
  }, 'Tab comes round');
  expect(await page.evaluate(UNREACHED)).toEqual([]);
}

/** Presses Tab until what has the focus says exactly this. */
export async function tabTo(page: Page, name: string): Promise<void> {
  await until(async () => {
    await page.keyboard.press('Tab');
    return (await page.evaluate<string>('document.activeElement.textContent')) === name;
  }, `“${name}” is reached by the keyboard`);
}

export async function heading(page: Page, text: RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: text }).waitFor();
}

import assert from "node:assert/strict";
import { mock, test, type TestContext } from "node:test";

import type { Ending } from "../src/viewer/endings";
import type { TimeLeft } from "../src/viewer/length";
import type { View } from "../src/viewer/view";
import { ViewerSession } from "../src/viewer/viewer-session";

const KEY = "11".repeat(32);
const OTHER_KEY = "22".repeat(32);

class FakeChannel extends EventTarget {
  readyState = "open";
  readonly sent: string[] = [];
  send(text: string): void {
    this.sent.push(text);
  }
}

class FakeConnection extends EventTarget {
  static readonly made: FakeConnection[] = [];
  static generateCertificate = async () => ({});
  readonly channels = new Map<string, FakeChannel>();
  connectionState = "new";
  localDescription = { sdp: "v=0" };

  constructor() {
    super();
    FakeConnection.made.push(this);
  }
  addTransceiver() {
    return { setCodecPreferences: () => {}, receiver: {} };
  }
  createDataChannel(label: string): FakeChannel {
    const channel = new FakeChannel();
    this.channels.set(label, channel);
    return channel;
  }
  async setLocalDescription(): Promise<void> {}
  async getStats() {
    return new Map();
  }
  close(): void {
    this.connectionState = "closed";
  }
  /** The desk says something on the control channel. */
  say(message: object): void {
    this.channels.get("control")?.dispatchEvent(new MessageEvent("message", { data: JSON.stringify(message) }));
  }
}

class FakeSocket extends EventTarget {
  static readonly OPEN = 1;
  static last: FakeSocket;
  readonly readyState = FakeSocket.OPEN;
  readonly sent: { type: string; reason?: Ending }[] = [];

  constructor() {
    super();
    FakeSocket.last = this;
  }
  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }
  close(): void {}
  /** The server says something. */
  say(message: object): void {
    this.dispatchEvent(new MessageEvent("message", { data: JSON.stringify(message) }));
  }
}

/** Nothing is shown; the reason why the session ended, and the warnings of the end, are kept. */
function fakeView() {
  const ends: Ending[] = [];
  const warnings: TimeLeft[] = [];
  const calls = {
    stage: new EventTarget(),
    showEnd: (ending: Ending) => ends.push(ending),
    showLength: (left: TimeLeft | undefined) => left?.isNews && warnings.push(left),
  };
  const view = new Proxy(calls, { get: (known, name) => Reflect.get(known, name) ?? (() => {}) });
  return { view: view as unknown as View, ends, warnings };
}

async function joined() {
  const page = {
    window: Object.assign(new EventTarget(), { RTCPeerConnection: FakeConnection }),
    document: new EventTarget(),
    location: new URL("https://portal.example/sessions/ses_1"),
    isSecureContext: true,
    RTCPeerConnection: FakeConnection,
    RTCRtpReceiver: { getCapabilities: () => ({ codecs: [{ mimeType: "video/AV1" }] }) },
    WebSocket: FakeSocket,
    cancelAnimationFrame: () => {},
  };
  for (const [name, value] of Object.entries(page)) Object.defineProperty(globalThis, name, { value, configurable: true });
  FakeConnection.made.length = 0;
  const { view, ends, warnings } = fakeView();
  const facts = { session: "ses_1", signalUrl: "/signal", ticketUrl: "/ticket", ticket: "one" };
  const session = new ViewerSession(facts, view);
  await session.start();
  const join = (device_key: string, ends_in_seconds?: number) =>
    FakeSocket.last.say({ type: "joined", session: "ses_1", number: 1, device_key, ends_in_seconds });
  join(KEY);
  const connection = FakeConnection.made[0];
  assert.ok(connection);
  return { session, ends, warnings, join, connection, socket: FakeSocket.last };
}

/** The same, with the picture open and the password remembered; then the connection breaks. */
async function interrupted() {
  const { session, connection, ...rest } = await joined();
  connection.say({ type: "hello", protocol: 1, waiting: "password" });
  session.sendPassword("horse battery");
  connection.say({ type: "opened", permissions: [], display: { width: 1, height: 1 } });
  connection.connectionState = "disconnected";
  return { session, connection, ...rest };
}

test("a desk that has another key after a rejoin is offered nothing, and the log says why", async () => {
  const { ends, join, socket } = await interrupted();
  join(OTHER_KEY);
  assert.deepEqual(ends, [{ kind: "unverified" }]);
  assert.equal(FakeConnection.made.length, 1);
  assert.deepEqual(socket.sent.at(-1), { type: "ended", reason: { kind: "unverified" } });
});

test("the desk that has the same key after a rejoin is connected to again and gets the password", async () => {
  const { session, ends, join } = await interrupted();
  join(KEY);
  const again = FakeConnection.made[1];
  assert.ok(again);
  again.say({ type: "hello", protocol: 1, waiting: "password" });
  assert.deepEqual(again.channels.get("control")?.sent, ['{"type":"password","password":"horse battery"}']);
  assert.deepEqual(ends, []);
  session.leave();
});

test("an answer that the desk has not signed ends the session, and the log says why", async () => {
  const { ends, connection, socket } = await joined();
  const ended = new Promise<void>((resolve) => {
    socket.send = (text: string) => {
      socket.sent.push(JSON.parse(text));
      resolve();
    };
  });
  socket.say({ type: "signal", signal: { kind: "answer", sdp: "v=0", signature: "" } });
  await ended;
  assert.deepEqual(socket.sent.at(-1), { type: "ended", reason: { kind: "unverified" } });
  assert.deepEqual(ends, [{ kind: "unverified" }]);
  assert.equal(connection.connectionState, "closed");
});

/** Time that passes only when it is told to, until the end of the test. */
function virtualTime(test: TestContext) {
  let now = Math.ceil(performance.now());
  mock.timers.enable({ apis: ["setTimeout", "setInterval"] });
  mock.method(performance, "now", () => now);
  mock.method(globalThis, "fetch", async () => Promise.reject(new TypeError("no server")));
  test.after(() => {
    mock.timers.reset();
    mock.restoreAll();
  });
  return {
    /** `each` is called every half second. */
    pass: (seconds: number, each: () => void = () => {}) => {
      for (let passed = 0.5; passed <= seconds; passed += 0.5) {
        now += 500;
        mock.timers.tick(500);
        each();
      }
    },
  };
}

test("the page warns twice, and ends the session in time although server and desk say nothing any more", async (t) => {
  const time = virtualTime(t);
  const { ends, warnings, connection, socket } = await joined();
  connection.say({ type: "opened", permissions: [], display: { width: 1, height: 1 } });
  connection.connectionState = "connected";
  socket.say({ type: "length", ends_in_seconds: 600 });
  time.pass(299, () => socket.say({ type: "renewed" }));
  assert.deepEqual(warnings, []);
  time.pass(1, () => socket.say({ type: "renewed" }));
  assert.deepEqual(warnings, [{ seconds: 300, isNews: true }]);
  time.pass(250, () => socket.say({ type: "renewed" }));
  assert.deepEqual(warnings.slice(1), [{ seconds: 60, isNews: true }]);

  // From here on the server is gone.
  time.pass(51);
  assert.deepEqual(ends, []);
  time.pass(2);
  assert.deepEqual(ends, [{ kind: "length_reached" }]);
  assert.equal(connection.channels.get("control")?.sent.at(-1), '{"type":"end"}');
});

test("a limit that was taken away while the link was down ends nothing", async (t) => {
  const time = virtualTime(t);
  const { session, ends, warnings, join, connection, socket } = await joined();
  connection.say({ type: "opened", permissions: [], display: { width: 1, height: 1 } });
  connection.connectionState = "connected";
  join(KEY, 400);
  time.pass(90, () => socket.say({ type: "renewed" }));
  join(KEY);
  time.pass(400, () => socket.say({ type: "renewed" }));
  assert.deepEqual([ends, warnings], [[], []]);
  session.leave();
});

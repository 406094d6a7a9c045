// Runs in the measured page before its own scripts: reads the painter's stamps from the picture.
(() => {
  const BLOCKS = 32;
  const BLOCK_WIDTH = 8;
  const WIDTH = BLOCKS * BLOCK_WIDTH;
  const HEIGHT = 32;
  const CLOCK_MASK = 0xffffff;

  const bench = { connections: [], bytes: 0, firstFrame: null, watching: null };
  window.deskwardenBench = bench;

  // The page's own scripts keep these to themselves.
  watchMaking("RTCPeerConnection", (connection) => bench.connections.push(connection));
  watchMaking("WebSocket", (socket) => {
    socket.addEventListener("message", ({ data }) => {
      bench.bytes += data.byteLength ?? data.size ?? data.length;
    });
  });

  function watchMaking(name, tell) {
    window[name] = new Proxy(window[name], {
      construct(made, given) {
        const object = new made(...given);
        tell(object);
        return object;
      },
    });
  }

  const pad = new OffscreenCanvas(WIDTH, HEIGHT);
  const brush = pad.getContext("2d", { willReadFrequently: true });

  // The number that one row of the patch shows. A pixel's brightness is one of `step` bytes.
  function row(pixels, y, step) {
    let value = 0;
    for (let block = 0; block < BLOCKS; block++) {
      const x = block * BLOCK_WIDTH + BLOCK_WIDTH / 2;
      value = value * 2 + (pixels[(y * WIDTH + x) * step + (step >> 2)] > 127 ? 1 : 0);
    }
    return value;
  }

  function stampOnCanvas(canvas) {
    brush.drawImage(canvas, 0, 0, WIDTH, HEIGHT, 0, 0, WIDTH, HEIGHT);
    return stampIn(brush.getImageData(0, 0, WIDTH, HEIGHT).data, 4);
  }

  // Reads the decoded brightness itself: painting a whole frame to look at its corner costs more than decoding it.
  async function stampOnVideo(frame) {
    const rect = { x: 0, y: 0, width: WIDTH, height: HEIGHT };
    const planes = new Uint8Array(frame.allocationSize({ rect }));
    await frame.copyTo(planes, { rect });
    frame.close();
    return stampIn(planes, 1);
  }

  // The stamp; null where rows differ or the checksum is wrong.
  function stampIn(pixels, step) {
    const value = row(pixels, 6, step);
    if (value !== row(pixels, HEIGHT - 6, step)) return null;
    const clock = Math.floor(value / 256);
    return checksum(clock) === value % 256 ? clock : null;
  }

  function checksum(clock) {
    const [high, middle, low] = [clock >> 16, (clock >> 8) & 255, clock & 255];
    return (high * 131 + middle * 31 + low * 7 + 165) & 255;
  }

  function note(watch, stamp, now) {
    if (stamp === null) watch.torn++;
    else if (stamp !== watch.lastStamp) {
      // What was on the screen when the watch began is of an unknown age.
      if (watch.lastStamp !== null) watch.latencies.push((now - stamp) & CLOCK_MASK);
      watch.longestStill = Math.max(watch.longestStill, now - watch.stampAt);
      watch.stampAt = now;
      watch.lastStamp = stamp;
    }
  }

  async function lookAtVideo(video, watch, now) {
    note(watch, await stampOnVideo(new VideoFrame(video)), now);
  }

  function followVideo(video) {
    video.requestVideoFrameCallback(() => {
      bench.firstFrame ??= Date.now();
      if (bench.watching) void lookAtVideo(video, bench.watching, Date.now());
      followVideo(video);
    });
  }

  function followCanvas() {
    requestAnimationFrame(() => {
      const canvas = [...document.querySelectorAll("canvas")].find(({ width }) => width >= 1024);
      if (canvas) {
        bench.firstFrame ??= Date.now();
        const now = Date.now();
        if (bench.watching) note(bench.watching, stampOnCanvas(canvas), now);
      }
      followCanvas();
    });
  }

  bench.follow = () => {
    const video = document.querySelector("video");
    if (video) followVideo(video);
    return Boolean(video);
  };
  bench.followCanvas = followCanvas;

  bench.begin = () => {
    bench.watching = {
      torn: 0, lastStamp: null, stampAt: Date.now(), longestStill: 0, latencies: [],
    };
  };

  bench.end = () => {
    const watch = bench.watching;
    bench.watching = null;
    watch.longestStill = Math.max(watch.longestStill, Date.now() - watch.stampAt);
    return watch;
  };

  // Bytes received so far, by the picture's track or by WebSockets.
  bench.received = async () => {
    let bytes = bench.bytes;
    for (const connection of bench.connections) {
      for (const [, entry] of await connection.getStats()) {
        if (entry.type === "inbound-rtp") bytes += entry.bytesReceived + entry.headerBytesReceived;
      }
    }
    return bytes;
  };

  const observer = new MutationObserver(() => {
    if (bench.follow()) observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
})();

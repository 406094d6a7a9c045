import { readMessage } from "./protocol";
import type { HostMessage, InputMessage, Signal, ViewerMessage } from "./protocol";
import { isVerified } from "./statement";

const MOST_WAITING_BYTES = 64 * 1024;

/** Whom the page talks to. */
export interface PeerFacts {
  session: string;
  /** The host's public key in hexadecimal digits. */
  deviceKey: string;
  /** The page's certificate: the same for every connection of one page. */
  certificate: RTCCertificate;
}

/** What the connection reports. Nothing comes after {@link Peer.close}. */
export interface PeerEvents {
  signal(signal: Signal): void;
  /** The host has proved who it is. */
  verified(): void;
  /** What answered is not the host. The connection is closed. */
  unverified(): void;
  picture(stream: MediaStream): void;
  message(message: HostMessage): void;
  connected(): void;
  interrupted(): void;
  failed(): void;
}

/** Whether this browser can decode AV1 over WebRTC. */
export function decodesAv1(): boolean {
  return videoCodecs().some(isAv1);
}

/** One WebRTC connection to the host: picture, control channel, input channel. */
export class Peer {
  private readonly connection: RTCPeerConnection;
  private readonly control: RTCDataChannel;
  private readonly inputs: RTCDataChannel;
  private readonly early: string[] = [];
  private answered = false;
  private closed = false;

  constructor(
    private readonly facts: PeerFacts,
    private readonly events: PeerEvents,
  ) {
    this.connection = new RTCPeerConnection({ iceServers: [], certificates: [facts.certificate] });
    const transceiver = this.connection.addTransceiver("video", { direction: "recvonly" });
    transceiver.setCodecPreferences(videoCodecs().sort((a, b) => Number(isAv1(b)) - Number(isAv1(a))));
    showAtOnce(transceiver.receiver);
    this.control = this.connection.createDataChannel("control");
    this.inputs = this.connection.createDataChannel("input");
    this.listen();
  }

  /** Whether the connection stands. */
  get isUp(): boolean {
    return !this.closed && this.connection.connectionState === "connected";
  }

  /** Sends the offer. */
  async offer(): Promise<void> {
    await this.connection.setLocalDescription();
    this.report(() => this.events.signal({ kind: "offer", sdp: this.viewerSdp() }));
  }

  /** Takes what the host sent through the server. */
  async take(signal: Signal): Promise<void> {
    if (signal.kind === "answer") return this.accept(signal.sdp, signal.signature);
    if (signal.kind !== "candidate") return;
    if (this.answered) await this.addCandidate(signal.candidate);
    else this.early.push(signal.candidate);
  }

  /** Sends a message to the host. */
  send(message: ViewerMessage): void {
    if (this.control.readyState === "open") this.control.send(JSON.stringify(message));
  }

  /** Sends input. Pointer moves are left out while the path is congested: a newer one follows. */
  input(message: InputMessage): void {
    if (this.inputs.readyState !== "open") return;
    if (message.type === "pointer" && this.inputs.bufferedAmount > MOST_WAITING_BYTES) return;
    this.inputs.send(JSON.stringify(message));
  }

  /** The browser's figures about this connection. */
  statistics(): Promise<RTCStatsReport> {
    return this.connection.getStats();
  }

  /** Ends the connection. */
  close(): void {
    this.closed = true;
    this.connection.close();
  }

  private listen(): void {
    this.connection.addEventListener("icecandidate", ({ candidate }) => {
      if (!candidate?.candidate) return;
      this.report(() => this.events.signal({ kind: "candidate", candidate: candidate.candidate }));
    });
    this.connection.addEventListener("track", ({ track }) => {
      this.report(() => this.events.picture(new MediaStream([track])));
    });
    this.connection.addEventListener("connectionstatechange", () => {
      this.report(() => this.connectionChanged(this.connection.connectionState));
    });
    this.control.addEventListener("message", (event) => {
      const message = readMessage<HostMessage>(event.data);
      if (message) this.report(() => this.events.message(message));
    });
    this.control.addEventListener("close", () => this.report(() => this.events.failed()));
  }

  private connectionChanged(state: RTCPeerConnectionState): void {
    if (state === "connected") this.events.connected();
    else if (state === "disconnected") this.events.interrupted();
    else if (state === "failed") this.events.failed();
  }

  private async accept(sdp: string, signature: string): Promise<void> {
    if (this.answered || this.closed) return;
    this.answered = true;
    const { session, deviceKey } = this.facts;
    const viewerSdp = this.viewerSdp();
    const verified = await isVerified({ session, deviceKey, viewerSdp, hostSdp: sdp, signature });
    if (this.closed) return;
    if (!verified) {
      this.close();
      this.events.unverified();
      return;
    }
    try {
      await this.connection.setRemoteDescription({ type: "answer", sdp });
    } catch {
      this.report(() => this.events.failed());
      return;
    }
    this.report(() => this.events.verified());
    for (const candidate of this.early.splice(0)) await this.addCandidate(candidate);
  }

  private viewerSdp(): string {
    return this.connection.localDescription?.sdp ?? "";
  }

  // A candidate that the browser does not understand is one path less, not the end.
  private async addCandidate(candidate: string): Promise<void> {
    await this.connection.addIceCandidate({ candidate, sdpMLineIndex: 0 }).catch(() => {});
  }

  private report(event: () => void): void {
    if (!this.closed) event();
  }
}

function videoCodecs(): RTCRtpCodec[] {
  return [...(RTCRtpReceiver.getCapabilities("video")?.codecs ?? [])];
}

function isAv1(codec: RTCRtpCodec): boolean {
  return codec.mimeType.toLowerCase() === "video/av1";
}

// `playoutDelayHint` is the older name of the same wish.
function showAtOnce(receiver: RTCRtpReceiver): void {
  const wishes = receiver as unknown as { jitterBufferTarget: number | null; playoutDelayHint: number | null };
  wishes.jitterBufferTarget = 0;
  wishes.playoutDelayHint = 0;
}

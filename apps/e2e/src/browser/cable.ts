import type { BrowserContext, WebSocketRoute } from '@playwright/test';

/** The network of one browser, which can be pulled out and put back. */
export class Cable {
  readonly #context: BrowserContext;
  readonly #open = new Set<WebSocketRoute>();
  #isOut = false;

  private constructor(context: BrowserContext) {
    this.#context = context;
  }

  /** To be called before the browser opens a page. */
  static async of(context: BrowserContext): Promise<Cable> {
    const cable = new Cable(context);
    // Chromium leaves sockets open that were opened before it went offline.
    await context.routeWebSocket(/\/live\?/, (socket) => {
      if (cable.#isOut) return void socket.close({ code: 4999 });
      cable.#open.add(socket);
      socket.connectToServer();
    });
    return cable;
  }

  async pull(): Promise<void> {
    this.#isOut = true;
    await this.#context.setOffline(true);
    for (const socket of this.#open) await socket.close({ code: 4999 });
    this.#open.clear();
  }

  async putBack(): Promise<void> {
    this.#isOut = false;
    await this.#context.setOffline(false);
  }
}

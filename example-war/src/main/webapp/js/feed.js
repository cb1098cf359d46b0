/** The WebSocket: reconnects when the connection is lost, and asks for what it has missed. */

const FIRST_WAIT = 500;
const LONGEST_WAIT = 8_000;

/**
 * @param handlers one function for each type of message, and `state(name, text)`
 */
export function connect(handlers) {
  let lastSeen = 0;
  let wait = FIRST_WAIT;

  function open() {
    const url = new URL(`live?after=${lastSeen}`, document.baseURI);
    url.protocol = url.protocol.replace("http", "ws");
    const socket = new WebSocket(url);
    socket.onopen = () => {
      wait = FIRST_WAIT;
      handlers.state("live", "live");
    };
    socket.onmessage = ({ data }) => {
      const { number, type, body } = JSON.parse(data);
      lastSeen = number;
      handlers[type]?.(body);
    };
    socket.onclose = () => {
      handlers.state("lost", "connecting again");
      setTimeout(open, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    };
  }

  open();
}

// Loaded into Node.js before the server: whoever tries to reach another machine is written down, and does not get there.
const fs = require("node:fs");
const net = require("node:net");

net.Socket.prototype.connect = function (...address) {
  fs.appendFileSync(process.env.REACHED, `${JSON.stringify(address)}\n`);
  return this.destroy(new Error("no network"));
};

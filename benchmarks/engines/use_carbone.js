// Do a task of the benchmark with carbone.
const fs = require("fs");
const path = require("path");
const util = require("util");
const [, , node, task, folder] = process.argv;
const carbone = require(path.join(node, "node_modules", "carbone"));
const out = path.join(folder, "out", "carbone", task);
const count = task === "table" ? 5000 : 200;
const people = JSON.parse(fs.readFileSync(path.join(folder, `people-${count}.json`), "utf8"));
const peak = () => Number((/VmHWM:\s*(\d+)/.exec(fs.readFileSync("/proc/self/status", "utf8")) || [0, 0])[1]) / 1024;
const render = util.promisify(carbone.render);
(async () => {
  const started = process.hrtime.bigint();
  const template = path.join(folder, `carbone-${task}.docx`);
  if (task === "files") {
    for (let number = 0; number < people.length; number += 1) {
      fs.writeFileSync(path.join(out, `${String(number).padStart(5, "0")}.docx`), await render(template, people[number]));
    }
  } else fs.writeFileSync(path.join(out, "in.docx"), await render(template, { ds: people }));
  const inside = Number(process.hrtime.bigint() - started) / 1e9;
  console.log(JSON.stringify({ inside, peak: peak() }));
  process.exit(0);
})();

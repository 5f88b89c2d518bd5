// Recommends with a model that Autotaste exported in the form topk; nothing of Autotaste is needed.
//
//   npm install --ignore-scripts
//   node recommend.mjs MODEL.onnx USER HOW_MANY [--changed] [ITEM:RATING ...]
//
// USER and ITEM are the ids of the training data; a USER who was not trained is served by ITEM:RATING alone. These are all
// that the user has rated; --changed says that they are others than a trained user's at training. Items given are left
// out of the list. Prints one line "ITEM SCORE" per recommendation, best first.

process.env.ORT_DISABLE_TELEMETRY = '1'; // must be set before the runtime is loaded
const ort = await import('onnxruntime-node');

const isChanged = process.argv.includes('--changed');
const [file, user, howMany, ...rated] = process.argv.slice(2).filter((argument) => argument !== '--changed');
if (howMany === undefined) {
  console.error('usage: node recommend.mjs MODEL.onnx USER HOW_MANY [--changed] [ITEM:RATING ...]');
  process.exit(2);
}

const session = await ort.InferenceSession.create(file);

// Indices are numbers within a model; the model says which id each has.
const ids = await run([], [], -1n, 1n, ['all_item_ids', 'all_user_ids']);
const indexOf = (table, id) => BigInt(ids[table].data.indexOf(BigInt(id)));

const known = rated
  .map((pair) => pair.split(':'))
  .map(([item, rating]) => ({ index: indexOf('all_item_ids', item), rating: Number(rating) }))
  .filter(({ index }) => index >= 0n); // items newer than the model

const list = await run(
  known.map(({ index }) => index),
  known.map(({ rating }) => rating),
  indexOf('all_user_ids', user),
  BigInt(howMany),
  ['item_ids', 'scores'],
);
list.item_ids.data.forEach((id, rank) => {
  if (list.scores.data[rank] > -Infinity) {
    console.log(`${id} ${list.scores.data[rank]}`);
  }
});

/** One request of one user. A model asks for some of these inputs only; -1 stands where there is no item. */
async function run(itemIndices, values, userIndex, n, outputs) {
  const width = Math.max(1, itemIndices.length);
  const inputs = {
    item_indices: new ort.Tensor('int64', BigInt64Array.from(pad(itemIndices, width, -1n)), [1, width]),
    values: new ort.Tensor('float32', Float32Array.from(pad(values, width, 0)), [1, width]),
    user: new ort.Tensor('int64', BigInt64Array.of(userIndex), [1]),
    is_changed: new ort.Tensor('bool', [isChanged], [1]),
    n: new ort.Tensor('int64', BigInt64Array.of(n), [1]),
  };
  const wanted = session.inputNames.map((name) => [name, inputs[name]]);
  return session.run(Object.fromEntries(wanted), outputs);
}

function pad(array, width, filler) {
  return [...array, ...Array(width - array.length).fill(filler)];
}

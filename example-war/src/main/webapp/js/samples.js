/** Sample files. */

export function noImage() {
  return new File(["This is a note, whatever it is called."], "note.png", { type: "image/png" });
}

/** A landscape with a sun, large enough that scaling it takes a moment. */
export async function sampleImage() {
  const canvas = document.createElement("canvas");
  canvas.width = 900;
  canvas.height = 600;
  const draw = canvas.getContext("2d");
  const sky = draw.createLinearGradient(0, 0, 0, 600);
  sky.addColorStop(0, "#2b4c9b");
  sky.addColorStop(0.7, "#ffd9a0");
  draw.fillStyle = sky;
  draw.fillRect(0, 0, 900, 600);
  const sun = draw.createRadialGradient(610, 260, 10, 610, 260, 120);
  sun.addColorStop(0, "#fffef5");
  sun.addColorStop(0.6, "#ffe9b8");
  sun.addColorStop(1, "#ffd9a000");
  draw.fillStyle = sun;
  draw.fillRect(0, 0, 900, 600);
  hills(draw, 400, 46, 170, "#5d6fae");
  hills(draw, 470, 36, 110, "#33447f");
  hills(draw, 540, 22, 70, "#141c3f");
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  return new File([blob], "landscape.png", { type: "image/png" });
}

function hills(draw, base, height, length, color) {
  draw.fillStyle = color;
  draw.beginPath();
  draw.moveTo(0, 600);
  for (let x = 0; x <= 900; x += 6) {
    draw.lineTo(x, base - height * Math.sin(x / length) - (height / 3) * Math.sin(x / (length / 3)));
  }
  draw.lineTo(900, 600);
  draw.fill();
}

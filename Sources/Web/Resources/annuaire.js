"use strict";
// Shows on a map what the page says in its words; without this file the words are there alone.

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const asked = async (path) => (await fetch(path)).json();

const ground = async (map, { tiles, outline }) => {
  if (tiles) L.tileLayer(tiles, { maxZoom: 18 }).addTo(map);
  if (!outline) return;
  const land = { color: colour("--muted"), weight: 1.5, fillColor: colour("--paper"), fillOpacity: tiles ? 0 : 1, interactive: false };
  L.geoJSON(await asked(outline), { style: land }).addTo(map).bringToBack();
};

const draw = (box) => {
  box.hidden = false;
  const map = L.map(box, { scrollWheelZoom: false, attributionControl: Boolean(box.dataset.tiles) });
  ground(map, box.dataset).catch(() => {});
  return map;
};

const marker = (place) => L.circleMarker(place, {
  radius: 7, weight: 2, color: colour("--surface"), fillColor: colour("--sea"), fillOpacity: 1,
});

const popup = ({ name, type, path }) => {
  const box = document.createElement("p");
  const link = document.createElement("a");
  link.href = path;
  link.textContent = name;
  box.append(link, document.createElement("br"), type);
  return box;
};

// Without tiles the coast says where a place is: from farther away.
const nearest = (box) => (box.dataset.tiles ? 13 : 8);

const drawPlaces = async (box) => {
  const places = await asked(box.dataset.places);
  if (places.features.length === 0) return;
  const map = draw(box);
  const layer = L.geoJSON(places, {
    pointToLayer: (_, place) => marker(place),
    onEachFeature: (feature, dot) => dot.bindPopup(popup(feature.properties)),
  });
  const bounds = layer.getBounds();
  // One point has no extent: it is shown as a sheet shows its place.
  if (bounds.getNorthEast().equals(bounds.getSouthWest())) map.setView(bounds.getCenter(), nearest(box));
  else map.fitBounds(bounds, { maxZoom: box.dataset.tiles ? 13 : 10, padding: [30, 30] });
  layer.addTo(map);
};

const drawPlace = (box) => {
  const place = [Number(box.dataset.latitude), Number(box.dataset.longitude)];
  marker(place).addTo(draw(box).setView(place, nearest(box)));
};

if (typeof L !== "undefined") {
  for (const box of document.querySelectorAll("[data-places]")) {
    drawPlaces(box).catch(() => { box.hidden = true; });
  }
  document.querySelectorAll("[data-latitude]").forEach(drawPlace);
}

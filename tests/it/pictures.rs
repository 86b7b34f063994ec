//! Do pictures show what the scene says, in every size, language and format, as others read them?

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use hankekartta::boundaries::Boundaries;
use hankekartta::coverage::{AreaLevel, Coverage, Indicator};
use hankekartta::export::picture::{Fit, MapOptions, map_svg};
use hankekartta::export::{Format, Given, Order, Provenance, Recipe, Request};
use hankekartta::gazetteer::division_2020;
use hankekartta::intake;
use hankekartta::model::{Language, MunicipalityCode};
use hankekartta::scene::{self, Look, Measure, Paint, Scene, Shape, colors};
use hankekartta::words::integer;
use hankekartta::work::make;

use crate::outside::{export, program, python, read};

fn order(format: Format) -> Order {
    let dataset = Arc::new(intake::embedded());
    Order {
        base: Arc::clone(&dataset),
        decisions: Vec::new(),
        projects: (0..dataset.projects.len()).collect(),
        municipalities: BTreeSet::new(),
        look: Look::default(),
        provenance: Provenance { date: Some(jiff::civil::date(2020, 12, 31)), ..Provenance::of(&dataset, "") },
        recipe: Recipe::default(),
        request: Request { format, ..Request::default() },
        dataset,
    }
}

fn given(order: &Order) -> Given<'_> {
    Given::new(order, division_2020(), Boundaries::embedded())
}

fn text(order: &Order) -> String {
    String::from_utf8(make(order).unwrap().bytes).unwrap()
}

fn scene_of(order: &Order) -> Scene {
    let given = given(order);
    scene::build(&scene::Given {
        coverage: &given.coverage,
        dataset: &order.dataset,
        division: division_2020(),
        look: &order.look,
        hues: &scene::hues(&order.dataset, Boundaries::embedded()),
        projects: &BTreeSet::new(),
        municipalities: &order.municipalities,
    })
}

/// Everything written in a picture.
fn written(svg: &str) -> Vec<String> {
    let ends = svg.match_indices("</text>").map(|(end, _)| end);
    ends.map(|end| svg[..end].rsplit_once('>').unwrap().1.replace("&amp;", "&").replace("&quot;", "\"")).collect()
}

/// Ground of every municipality by code.
fn grounds(svg: &str) -> BTreeMap<String, String> {
    let paths = svg.split("data-code=\"").skip(1);
    paths
        .map(|path| {
            let fill = path.split_once("fill=\"").unwrap().1;
            (path[..3].to_owned(), fill[..7].to_owned())
        })
        .collect()
}

/// What stands in a layer.
fn layer<'a>(svg: &'a str, id: &str) -> &'a str {
    let (_, rest) = svg.split_once(&format!("<g id=\"{id}\"")).unwrap();
    rest.split_once("\n</g>").unwrap().0
}

#[test]
fn every_municipality_is_painted_as_the_scene_says() {
    for (measure, level) in [
        (Measure::Areas, AreaLevel::Municipality),
        (Measure::Count, AreaLevel::SubRegion),
        (Measure::Share, AreaLevel::Region),
        (Measure::Indicator(Indicator::Density), AreaLevel::Municipality),
    ] {
        let mut order = order(Format::Svg);
        order.look = Look { measure, level, ..Look::default() };
        let scene = scene_of(&order);
        let svg = text(&order);
        let grounds = grounds(&svg);
        assert_eq!(grounds.len(), 310);
        for (code, fill) in &scene.fills {
            assert_eq!(
                grounds[&code.to_string()],
                scene::ground(colors(false), &scene, fill).hex(),
                "{measure:?} {code}"
            );
        }
        let patterned = scene.fills.values().filter(|fill| scene::over(colors(false), &scene, fill).is_some()).count();
        assert_eq!(layer(&svg, "patterns").matches("<path").count(), patterned, "{measure:?}");
    }
}

#[test]
fn the_legend_counts_what_coverage_counts() {
    let order = order(Format::Svg);
    let given = given(&order);
    let svg = text(&order);
    let legend = written(layer(&svg, "legend"));
    let Coverage { covered, wider, unserved, guessed, .. } = given.coverage;
    for (word, count) in
        [("Ydinalue", covered), ("Laajempi alue", wider), ("Ei hanketta", unserved), ("Arvaus, tarkista", guessed)]
    {
        let at = legend.iter().position(|text| text == word).unwrap_or_else(|| panic!("{word} in {legend:?}"));
        assert_eq!(legend[at + 1], count.to_string(), "{word}");
    }
    let title = written(layer(&svg, "title")).join(" ");
    let sure = given.coverage.covered_low;
    assert!(
        title.contains(&format!("{sure}–{covered} / 310 kuntaa")),
        "what hangs on open questions is a range: {title}"
    );
}

#[test]
fn a_chosen_area_is_counted_fitted_and_outlined() {
    let mut order = order(Format::Svg);
    let region = division_2020().regions.values().find(|region| region.names.fi == "Pohjois-Karjala").unwrap();
    order.municipalities = region.municipalities.iter().copied().collect();
    let svg = text(&order);
    let shown = grounds(&svg);
    for code in &order.municipalities {
        assert!(shown.contains_key(&code.to_string()), "{code}");
    }
    assert!(shown.len() < 100, "far municipalities are not in the file: {}", shown.len());
    assert!(layer(&svg, "chosen").contains(&colors(false).accent.hex()));
    let legend = written(layer(&svg, "legend"));
    let count = |word: &str| legend[legend.iter().position(|text| text == word).unwrap() + 1].parse::<usize>().unwrap();
    let given = given(&order);
    let cores = order.municipalities.iter().filter(|code| !given.coverage.served(**code).unwrap().core.is_empty());
    assert_eq!(count("Ydinalue"), cores.count());
    assert!(count("Ydinalue") + count("Ei hanketta") <= order.municipalities.len());
}

#[test]
fn every_language_has_its_own_words_and_names() {
    for (language, also, words) in [
        (Language::Fi, None, &["Hankkeiden alueet", "Ydinalue", "Turku", "65° N"][..]),
        (Language::Sv, None, &["Projektens områden", "Kärnområde", "Åbo", "Helsingfors"]),
        (Language::En, None, &["Project areas", "Core area", "Turku"]),
        (Language::Fi, Some(Language::Sv), &["Hankkeiden alueet / Projektens områden", "Helsinki", "Helsingfors"]),
    ] {
        let mut order = order(Format::Svg);
        order.request.language = language;
        order.request.also = also;
        let svg = text(&order);
        assert!(svg.contains(&format!("xml:lang=\"{language}\"")));
        let written = written(&svg);
        for word in words {
            assert!(written.iter().any(|text| text == word), "{language}: {word:?} in {written:?}");
        }
        assert!(!written.iter().any(|text| text.contains("export-") || text.contains("map-")), "{written:?}");
    }
}

#[test]
fn guesses_are_marked_where_they_are() {
    let order = order(Format::Svg);
    let scene = scene_of(&order);
    let marks = written(layer(&text(&order), "marks"));
    let guesses = scene.fills.values().filter(|fill| fill.guess && !matches!(fill.paint, Paint::Many(_))).count();
    assert!(guesses > 0);
    assert_eq!(marks.iter().filter(|text| *text == "?").count(), guesses);
}

#[test]
fn the_filter_is_told_in_words() {
    let mut order = order(Format::Svg);
    order.provenance.filter = "region=07".to_owned();
    assert!(written(&text(&order)).contains(&"Suodatus: region=07".to_owned()));
    order.provenance.filter_words = "Päijät-Häme".to_owned();
    assert!(written(&text(&order)).contains(&"Suodatus: Päijät-Häme".to_owned()));
}

#[test]
fn circles_of_residents_stand_for_the_areas() {
    let mut order = order(Format::Svg);
    order.look = Look { shape: Shape::Residents, level: AreaLevel::Region, ..Look::default() };
    let svg = text(&order);
    let circles = layer(&svg, "circles").matches("<circle").count();
    assert_eq!(circles, 19);
    let land = colors(false).land.hex();
    assert!(grounds(&svg).values().all(|ground| *ground == land), "the land is bare");
}

#[test]
fn a_map_of_one_project_shows_nobody_else() {
    let order = order(Format::Svg);
    let given = given(&order);
    let at = order.dataset.projects.iter().position(|project| project.area.core.len() > 3).unwrap();
    let project = &order.dataset.projects[at];
    let options = MapOptions { only: Some(at), fit: Fit::Country, prefix: "p1-", ..MapOptions::bare() };
    let svg = map_svg(&given, 240.0, 300.0, &options);
    let land = colors(false).land.hex();
    let painted: BTreeSet<String> =
        grounds(&svg).into_iter().filter(|(_, ground)| *ground != land).map(|(code, _)| code).collect();
    let reached = project.area.core.iter().chain(&project.area.wider).map(ToString::to_string).collect();
    assert_eq!(painted, reached);
    assert!(!svg.contains("@font-face") && !svg.contains("<metadata"));
    for id in svg.split(" id=\"").skip(1) {
        assert!(id.starts_with("p1-"), "{}", &id[..20]);
    }
}

#[test]
fn nothing_written_in_a_document_becomes_markup() {
    let mut order = order(Format::Svg);
    let hostile = "<script>alert(1)</script> ]]> \"x\" 'y' & \u{202e}abc \u{0}\u{7}\u{b} 🎈 =1+1";
    order.provenance.filter_words = hostile.to_owned();
    order.provenance.source_name = format!("{hostile}{}", "x".repeat(40_000));
    let folder = tempfile::tempdir().unwrap();
    for size in [(16, 16), (300, 1200), (1200, 300), (800, 600)] {
        order.request.size = Some(size);
        let svg = text(&order);
        assert!(!svg.contains("<script") && !svg.contains('\u{202e}') && !svg.contains('\u{0}'));
        assert!(written(&svg).iter().any(|text| text.contains("🎈")), "{size:?}");
        well_formed(folder.path(), &svg);
    }
    for format in [Format::Png, Format::Pdf] {
        order.request = Request { format, size: Some((400, 300)), ..Request::default() };
        assert!(!make(&order).unwrap().bytes.is_empty());
    }
}

#[track_caller]
fn well_formed(folder: &Path, svg: &str) {
    let path = folder.join("kartta.svg");
    std::fs::write(&path, svg).unwrap();
    if let Some(mut xmllint) = program("xmllint") {
        read(xmllint.args(["--noout", "--huge"]).arg(&path));
    }
}

#[test]
fn others_read_the_svg_with_its_layers_and_fonts() {
    let folder = tempfile::tempdir().unwrap();
    let path = export(folder.path(), "kartta.svg", &["--format", "svg"]);
    let svg = std::fs::read_to_string(&path).unwrap();
    well_formed(folder.path(), &svg);
    assert_eq!(svg.matches("@font-face").count(), 2);
    assert!(svg.contains("width=\"1600\" height=\"2000\" viewBox=\"0 0 1024 1280\""));
    for id in [
        "title",
        "legend",
        "source",
        "scale",
        "municipalities",
        "patterns",
        "lakes",
        "borders",
        "sea",
        "names",
        "marks",
    ] {
        assert!(svg.contains(&format!("<g id=\"{id}\" inkscape:groupmode=\"layer\" inkscape:label=\"")), "{id}");
    }
    let Some(mut xmllint) = program("xmllint") else { return };
    let query = "count(//*[local-name()='path'][@data-code][*[local-name()='title']])";
    assert_eq!(read(xmllint.args(["--huge", "--xpath", query]).arg(&path)).trim(), "310");
}

#[test]
fn a_png_has_the_asked_size_density_origin_and_colors() {
    let folder = tempfile::tempdir().unwrap();
    let path = export(folder.path(), "kartta.png", &["--format", "png", "--size", "2400x3000", "--dpi", "150"]);
    let order = order(Format::Png);
    let scene = scene_of(&order);
    let Some(mut python) = python("png.py") else { return };
    // Where the country stands on the picture: the same page as an SVG tells it.
    let mut same = order.clone();
    same.request = Request { format: Format::Svg, size: Some((2400, 3000)), dpi: Some(150), ..Request::default() };
    let (left, top, right, bottom) = extent(&text(&same));
    let world = Boundaries::embedded().extent();
    let place = |code: &MunicipalityCode| {
        let label = Boundaries::embedded().label(*code).unwrap();
        let x = left + (right - left) * (label.x - world.min().x) / world.width();
        let y = top + (bottom - top) * (label.y - world.min().y) / world.height();
        (x * 150.0 / 96.0, y * 150.0 / 96.0)
    };
    let places: Vec<(String, f64, f64, String)> = scene
        .fills
        .iter()
        .map(|(code, fill)| {
            let (x, y) = place(code);
            (code.to_string(), x, y, scene::ground(colors(false), &scene, fill).hex())
        })
        .collect();
    let listed = folder.path().join("places.json");
    std::fs::write(&listed, serde_json::to_string(&places).unwrap()).unwrap();
    let said: serde_json::Value = serde_json::from_str(&read(python.arg(&path).arg(&listed))).unwrap();
    assert_eq!(said["size"], serde_json::json!([2400, 3000]));
    assert_eq!(said["dpi"], serde_json::json!([150, 150]));
    let origin = Provenance::from_json(said["hankekartta"].as_str().unwrap()).unwrap();
    assert_eq!(origin.source_sha256, order.dataset.sources[0].sha256);
    // Kaskinen is an island smaller than the mark that stands on it.
    assert!(said["wrong"].as_array().unwrap().iter().all(|place| place[0] == "231"), "{said}");
    // On the others' very places stand names, lakes and hatches.
    assert!(said["exact"].as_u64().unwrap() > 150, "{said}");
}

/// The box of all municipalities on the page: left, top, right, bottom, units.
fn extent(svg: &str) -> (f64, f64, f64, f64) {
    let mut all = (f64::MAX, f64::MAX, f64::MIN, f64::MIN);
    for path in svg.split("data-code=\"").skip(1) {
        let way = path.split_once(" d=\"").unwrap().1.split_once('"').unwrap().0;
        let mut at = (0.0, 0.0);
        let mut rest = way;
        while let Some(begin) = rest.find(['M', 'l']) {
            let absolute = rest.as_bytes()[begin] == b'M';
            let tail = &rest[begin + 1..];
            let end = tail.find(['M', 'l', 'z']).unwrap_or(tail.len());
            let (x, y) = tail[..end].split_once(' ').unwrap();
            let (x, y): (f64, f64) = (x.parse().unwrap(), y.parse().unwrap());
            at = if absolute { (x, y) } else { (at.0 + x, at.1 + y) };
            all = (all.0.min(at.0), all.1.min(at.1), all.2.max(at.0), all.3.max(at.1));
            rest = &tail[end..];
        }
    }
    all
}

#[test]
fn a_pdf_is_whole_tagged_and_its_text_is_text() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kartta.pdf");
    let mut order = order(Format::Pdf);
    order.request.language = Language::Sv;
    std::fs::write(&path, make(&order).unwrap().bytes).unwrap();
    if let Some(mut qpdf) = program("qpdf") {
        read(qpdf.arg("--check").arg(&path));
    }
    if let Some(mut pdftotext) = program("pdftotext") {
        let text = read(pdftotext.arg(&path).arg("-"));
        for word in ["Projektens områden", "Kärnområde", "Helsingfors", "Åbo", "31.12.2020"] {
            assert!(text.contains(word), "{word} in {text}");
        }
    }
    if let Some(mut pdfinfo) = program("pdfinfo") {
        let info = read(pdfinfo.arg(&path));
        for word in ["Projektens områden", "Tagged:          yes", "Pages:           1", "(A4)"] {
            assert!(info.contains(word), "{word} in {info}");
        }
    }
    if let Some(mut pdffonts) = program("pdffonts") {
        let fonts = read(pdffonts.arg(&path));
        assert!(fonts.contains("Inter") && !fonts.contains(" no  "), "all fonts are embedded: {fonts}");
    }
}

#[test]
fn the_same_order_gives_the_same_bytes_and_tells_where_it_comes_from() {
    for (format, size) in [(Format::Svg, None), (Format::Png, Some((320, 400))), (Format::Pdf, None)] {
        let mut order = order(format);
        order.request.size = size;
        order.provenance.filter = "where=\"<&>\" ä \u{1}".to_owned();
        let made = make(&order).unwrap();
        assert!(made == make(&order).unwrap(), "{}", format.key());
        assert_eq!(hankekartta::export::origin(&made).as_ref(), Some(&order.provenance), "{}", format.key());
    }
    let folder = tempfile::tempdir().unwrap();
    for format in ["svg", "png", "pdf"] {
        let [one, other] = ["yksi", "kaksi"].map(|name| {
            std::fs::read(export(folder.path(), name, &["--format", format, "--size", "320x400", "--overwrite"]))
                .unwrap()
        });
        assert!(one == other, "{format}: two processes");
    }
}

#[test]
fn classes_tell_units_and_residents() {
    let mut order = order(Format::Svg);
    order.look = Look { measure: Measure::Share, level: AreaLevel::Region, ..Look::default() };
    let scene = scene_of(&order);
    let svg = text(&order);
    let legend = written(layer(&svg, "legend"));
    for class in &scene.classes.classes {
        assert!(legend.contains(&class.sum.units.to_string()));
        assert!(legend.contains(&integer(Language::Fi, class.sum.residents)), "{legend:?}");
    }
    assert!(written(layer(&svg, "title"))[0].contains("maakunnat"));
}

#[test]
fn classes_of_a_chosen_area_count_that_area() {
    let mut order = order(Format::Svg);
    let region = division_2020().regions.values().find(|region| region.names.fi == "Uusimaa").unwrap();
    order.municipalities = region.municipalities.iter().copied().collect();
    order.look = Look { measure: Measure::Count, ..Look::default() };
    let given = given(&order);
    let core = |code: &&MunicipalityCode| !given.coverage.served(**code).unwrap().core.is_empty();
    let served: Vec<MunicipalityCode> = order.municipalities.iter().filter(core).copied().collect();
    let legend = written(layer(&text(&order), "legend"));
    assert!(legend.contains(&served.len().to_string()), "{legend:?}");
    assert!(legend.contains(&integer(Language::Fi, division_2020().residents_of(&served))), "{legend:?}");
    assert!(legend.contains(&(order.municipalities.len() - served.len()).to_string()), "{legend:?}");
}

fn code(text: &str) -> MunicipalityCode {
    MunicipalityCode::parse(text).unwrap()
}

#[test]
fn chosen_municipalities_alone_make_a_readable_page() {
    let mut order = order(Format::Svg);
    order.municipalities = [code("049")].into();
    let svg = text(&order);
    assert!(written(&svg).contains(&"Espoo".to_owned()));
}

/// Where each name stands on a picture: its left end and its feet, units; names that stand alone.
#[cfg(feature = "gui")]
fn places(svg: &str) -> BTreeMap<String, (f64, f64)> {
    let number = |text: &str, key: &str| -> f64 {
        text.split_once(&format!(" {key}=\"")).unwrap().1.split_once('"').unwrap().0.parse().unwrap()
    };
    let texts = layer(svg, "names").split("<text").skip(1);
    texts
        .map(|text| {
            let name = text.split_once('>').unwrap().1.split_once("</text>").unwrap().0;
            (name.to_owned(), (number(text, "x"), number(text, "y")))
        })
        .collect()
}

#[cfg(feature = "gui")]
#[test]
fn names_stand_where_the_window_has_them_at_the_same_zoom() {
    use hankekartta::scene::Whose;
    use hankekartta::session::{Action, MapView, Session};

    let order = order(Format::Svg);
    let svg = text(&order);
    let (left, _, right, _) = extent(&svg);
    let world = Boundaries::embedded().extent();
    let zoom = ((right - left) / world.width() / 256.0).log2();
    let session = Session::new(division_2020(), Arc::clone(&order.dataset));
    let mut window = crate::support::open(session, (1600.0, 1500.0));
    let center = hankekartta::boundaries::crs::world_to_lonlat(world.center());
    window.state_mut().bench().send(Action::LookAt(MapView { lon: center.lon, lat: center.lat, zoom }));
    crate::support::settle(&mut window);
    let picture = places(&svg);
    let here: BTreeMap<String, egui::Rect> = window
        .state_mut()
        .bench()
        .map()
        .names()
        .iter()
        .filter_map(|(whose, rect)| {
            let Whose::Municipality(code) = whose else { return None };
            Some((division_2020().municipality(*code)?.names.fi.clone(), *rect))
        })
        .collect();
    assert!(here.len() > 60, "{} names in the window", here.len());
    let missing: Vec<&String> = here.keys().filter(|name| !picture.contains_key(*name)).collect();
    assert!(missing.len() * 20 < here.len(), "in the window and not on the picture: {missing:?}");
    // The feet of Helsinki's name are where everything is counted from.
    let (anchor, window_anchor) = (picture["Helsinki"], here["Helsinki"].bottom());
    let mut elsewhere = Vec::new();
    for (name, rect) in &here {
        let Some((_, feet)) = picture.get(name) else { continue };
        let apart = (feet - anchor.1) - f64::from(rect.bottom() - window_anchor);
        if apart.abs() > 1.5 {
            elsewhere.push((name, apart));
        }
    }
    assert!(elsewhere.len() * 20 < here.len(), "another side of its dot: {elsewhere:?}");
}

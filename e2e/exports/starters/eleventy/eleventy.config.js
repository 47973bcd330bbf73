export default function (eleventyConfig) {
  eleventyConfig.addGlobalData("site", { title: "My Eleventy site" });
}

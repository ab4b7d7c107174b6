// Written as files, and built where the packages of these tests are linked from.
export default { output: "export", basePath: "/next", trailingSlash: true, turbopack: { root: process.env.REPOSITORY } };

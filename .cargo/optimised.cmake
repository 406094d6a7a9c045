# The codecs' C code is optimised in every profile: unoptimised it is ten times too slow to use.
# (The crates choose CMake's build type by cargo's profile; this changes what "Debug" means.)
set(CMAKE_C_FLAGS_DEBUG_INIT "-O3 -DNDEBUG")
set(CMAKE_CXX_FLAGS_DEBUG_INIT "-O3 -DNDEBUG")
